package cn.gouji.cli;

import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.DocumentReader;

/** What opens files and what makes marked copies. */
public record Equipment(DocumentReader reader, Annotator annotator) {}

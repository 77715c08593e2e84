package cn.gouji.filing;

import java.util.Set;

/**
 * A table that the contents list of the prose announces (目录所列表格).
 *
 * @param title the announced title and its paragraph
 * @param forms the ids of the forms that have such a title; empty for a title no form has
 */
public record Announced(Label title, Set<String> forms) {

    public Announced {
        forms = Set.copyOf(forms);
    }
}

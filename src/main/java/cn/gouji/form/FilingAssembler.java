package cn.gouji.form;

import cn.gouji.check.Verdict;
import cn.gouji.filing.Announced;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what was read from the files of one submission together into one filing. */
final class FilingAssembler {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern YEAR_IN_HEADING = Pattern.compile("(20\\d\\d)年");

    private final List<DocumentReading> documents;
    private final Forms library;
    private final List<SheetReader.RawForm> forms;
    private final PageSeams seams = new PageSeams();
    private final List<LongTable> longTables = new ArrayList<>();

    FilingAssembler(List<DocumentReading> documents, Forms library) {
        this.documents = documents;
        this.library = library;
        this.forms = Continuations.glued(rawForms(), seams);
    }

    private List<SheetReader.RawForm> rawForms() {
        return documents.stream().flatMap(document -> document.forms().stream()).toList();
    }

    Reading reading() {
        List<Table> tables = tables();
        List<Verdict.CannotTell> problems = documents.stream()
                .flatMap(document -> document.problems().stream())
                .toList();
        Filing filing = new Filing(
                kind(),
                unit(),
                year(),
                tables,
                narratives()
                        .flatMap(narrative -> narrative.statements().stream())
                        .toList(),
                paragraphs(),
                announced(),
                problems.stream().flatMap(problem -> problem.origins().stream()).toList(),
                false,
                new WorkingsReader(tables).read(documents).with(seams.facts()).with(DoubleHeadings.of(rawForms())));
        Accounts accounts = new Accounts(tables);
        return new Reading(
                filing,
                seen(tables),
                problems,
                documents.stream()
                        .flatMap(document -> accounts.of(document).stream())
                        .toList(),
                longTables);
    }

    private List<Announced> announced() {
        return narratives()
                .flatMap(narrative -> narrative.contents().stream())
                .map(title -> new Announced(title, library.titled(title.text())))
                .toList();
    }

    private Stream<Narrative> narratives() {
        return documents.stream().map(DocumentReading::narrative).flatMap(Optional::stream);
    }

    private List<Prose.Paragraph> paragraphs() {
        return narratives()
                .flatMap(narrative -> narrative.paragraphs().stream())
                .toList();
    }

    private List<Table> tables() {
        List<TableBuilder> builders = new ArrayList<>();
        Map<String, Integer> instances = new HashMap<>();
        for (SheetReader.RawForm raw : forms) {
            Form form = head(raw, instances.merge(raw.form().id(), 1, Integer::sum));
            raw.blocks().forEach(block -> builders.add(new TableBuilder(form, block)));
            raw.rest().ifPresent(rest -> longTables.add(new LongTable(form, rest)));
        }
        List<Table> known = builders.stream()
                .filter(builder -> !builder.contradictsItself())
                .map(TableBuilder::build)
                .toList();
        return builders.stream()
                .map(builder ->
                        builder.contradictsItself() ? builder.build(UnitChoice.among(builder, known)) : builder.build())
                .toList();
    }

    private static Form head(SheetReader.RawForm raw, int instance) {
        Label title = raw.title()
                .map(cell -> new Label(
                        cell.text(), new Origin.Read(cell.place(), raw.form().id() + "/title")))
                .orElseGet(() -> new Label("", firstCell(raw)));
        List<Label> notes = raw.notes().stream()
                .map(cell -> new Label(
                        cell.text(), new Origin.Read(cell.place(), raw.form().id() + "/note")))
                .toList();
        return new Form(raw.form().id(), instance, title, raw.facts(), notes);
    }

    private static Origin firstCell(SheetReader.RawForm raw) {
        RawBlock block = raw.blocks().get(0);
        HeadingPath heading = block.match().columns().values().iterator().next();
        return new Origin.Read(heading.cell().place(), raw.form().id() + "/title");
    }

    private Filing.Kind kind() {
        return forms.stream()
                .map(form -> form.form().kind())
                .filter(kind -> kind != Filing.Kind.UNKNOWN)
                .findFirst()
                .orElse(narratives().findAny().isPresent() ? Filing.Kind.BUDGET : Filing.Kind.UNKNOWN);
    }

    private Optional<Label> unit() {
        List<Label> owners = Stream.concat(
                        forms.stream().map(form -> form.facts().get("owner")).flatMap(Stream::ofNullable),
                        narratives().map(Narrative::unit).flatMap(Optional::stream))
                .filter(label -> !label.isBlank())
                .toList();
        Optional<String> commonest = commonest(owners.stream().map(Label::name).toList());
        return owners.stream()
                .filter(label -> commonest.filter(label.name()::equals).isPresent())
                .findFirst();
    }

    private OptionalInt year() {
        List<String> said = Stream.concat(
                        forms.stream()
                                .map(form -> form.facts().get("year"))
                                .flatMap(Stream::ofNullable)
                                .map(Label::compact),
                        forms.stream().flatMap(form -> form.blocks().stream()).flatMap(FilingAssembler::yearsInHeading))
                .map(FilingAssembler::year)
                .flatMap(Optional::stream)
                .toList();
        Optional<String> commonest = commonest(said);
        return commonest.isPresent()
                ? OptionalInt.of(Integer.parseInt(commonest.get()))
                : narratives()
                        .map(Narrative::year)
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
    }

    private static Stream<String> yearsInHeading(RawBlock block) {
        return block.match().columns().values().stream()
                .map(HeadingPath::path)
                .filter(path -> YEAR_IN_HEADING.matcher(path).find());
    }

    private static Optional<String> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Optional.of(year.group()) : Optional.empty();
    }

    /** The text said most often; the first of those said equally often. */
    private static Optional<String> commonest(Collection<String> texts) {
        Map<String, Long> counts =
                texts.stream().collect(Collectors.groupingBy(text -> text, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    /** Each form once for each sheet it stands on, with the rectangle around its blocks. */
    private static List<Reading.SeenForm> seen(List<Table> tables) {
        Map<List<Object>, Region> areas = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Table.Extent extent : table.extents()) {
                List<Object> key =
                        List.of(table.form().id(), table.form().instance(), extent.document(), extent.sheet());
                areas.merge(key, extent.region(), Region::union);
            }
        }
        return areas.entrySet().stream()
                .map(area -> new Reading.SeenForm(
                        (String) area.getKey().get(0),
                        (String) area.getKey().get(2),
                        (String) area.getKey().get(3),
                        area.getValue().a1()))
                .toList();
    }
}

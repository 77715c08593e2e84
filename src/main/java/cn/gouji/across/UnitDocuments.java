package cn.gouji.across;

import cn.gouji.filing.Filing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** All that one unit handed in, over years and kinds (一家单位的全部材料). */
public record UnitDocuments(Document.Owner owner, List<Document> documents) {

    public UnitDocuments {
        documents = List.copyOf(documents);
    }

    /** The years there are documents of, in order. */
    List<Integer> years() {
        return documents.stream().map(Document::year).distinct().sorted().toList();
    }

    /** The budget of that year, the last round of it. */
    Optional<Document> budget(int year) {
        return of(year, Filing.Kind.BUDGET)
                .max(Comparator.comparingInt(Document::round).thenComparingLong(Document::run));
    }

    /** What each budget comes to beside the one of the year before, where both are there. */
    <T> Stream<T> withTheYearBefore(BiFunction<Document, Document, Stream<T>> compared) {
        return years().stream()
                .flatMap(year -> budget(year).stream())
                .flatMap(now -> budget(now.year() - 1).stream().flatMap(before -> compared.apply(now, before)));
    }

    /** The self-evaluations of that year: of each project the form that was handed in last. */
    List<ProjectForm> evaluations(int year) {
        List<ProjectForm> forms = of(year, Filing.Kind.SELF_EVALUATION)
                .flatMap(document -> ProjectForm.of(document).stream())
                .filter(form -> form.year().isEmpty() || form.year().contains(String.valueOf(year)))
                .toList();
        return forms.stream()
                .filter(form -> forms.stream().noneMatch(form::isReplacedBy))
                .toList();
    }

    private Stream<Document> of(int year, Filing.Kind kind) {
        return documents.stream().filter(document -> document.year() == year && document.kind() == kind);
    }
}

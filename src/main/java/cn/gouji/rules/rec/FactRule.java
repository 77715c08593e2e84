package cn.gouji.rules.rec;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.CellFact;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule about cells of which the reader knows more than their figures: one finding for each sheet, however many cells. */
class FactRule implements Rule.InspectionRule {

    private static final int SHOWN = 8;

    private final RuleInfo info;
    private final List<CellFact.Kind> kinds;

    /** @param kinds the kinds of cells, the gravest first */
    FactRule(String id, Severity severity, CellFact.Kind... kinds) {
        this.info = new RuleInfo(id, severity);
        this.kinds = List.of(kinds);
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Verdict> verdicts(Filing filing) {
        Map<String, List<CellFact>> sheets = new LinkedHashMap<>();
        kinds.stream()
                .flatMap(filing.workings()::facts)
                .forEach(fact -> sheets.computeIfAbsent(sheet(fact), key -> new ArrayList<>())
                        .add(fact));
        return sheets.values().stream().map(facts -> new Verdict.Broken(finding(facts)));
    }

    private static String sheet(CellFact fact) {
        Place place = fact.at().place();
        return place.document() + "!" + place.sheet();
    }

    /** How grave these cells of one sheet are. */
    Severity severity(List<CellFact> facts) {
        return info.severity();
    }

    /** Which of the messages of the rule's page says it. */
    String variant(List<CellFact> facts) {
        return "";
    }

    private Finding finding(List<CellFact> facts) {
        List<Place> places = facts.stream().map(fact -> fact.at().place()).toList();
        CellFact first = facts.get(0);
        String spots = places.stream()
                .limit(SHOWN)
                .map(place -> ((CellPlace) place).spot())
                .collect(Collectors.joining("、"));
        Map<String, Object> values = Map.of(
                "sheet", first.at().place().sheet(),
                "count", facts.size(),
                "cells", spots + (places.size() > SHOWN ? "…" : ""),
                "name", first.at().name(),
                "shown", first.text());
        return Finding.of(
                info, severity(facts), first.at(), places, new Message(variant(facts), values), first.text(), "");
    }
}

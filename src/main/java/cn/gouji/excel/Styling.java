package cn.gouji.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;

/**
 * Gives cells that we highlighted the look they had before. A program that saves a workbook numbers its styles anew, so that
 * no number can be kept: the look is found as the one among the workbook's own that differs from ours in nothing but fill
 * and border, preferably the one that the other cells of the column have.
 */
final class Styling {

    private final Optional<XmlTree> tree;
    private final List<Element> looks;
    private final List<Element> fills;
    private final List<Element> borders;
    private boolean changed;

    Styling(Parts parts, Optional<String> part) {
        tree = part.filter(parts::has).map(name -> XmlTree.of(parts, name));
        looks = list("cellXfs");
        fills = list("fills");
        borders = list("borders");
    }

    private List<Element> list(String name) {
        return new ArrayList<>(tree.stream()
                .flatMap(styles -> styles.elements(name).stream())
                .limit(1)
                .flatMap(list -> XmlTree.children(list).stream())
                .toList());
    }

    /** Restores the looks of these cells of a sheet, as far as the looks are still ours. */
    void restore(SheetText sheet, Set<String> cells) {
        Map<String, Integer> styles = sheet.styles();
        Map<String, Integer> restored = new TreeMap<>();
        for (String cell : cells) {
            Integer style = styles.get(cell);
            if (style != null && style < looks.size() && isOurs(looks.get(style))) {
                restored.put(cell, twin(style, uses(styles, cell)).orElseGet(() -> plain(style)));
            }
        }
        sheet.restyle(restored);
    }

    /** The styles' part, where one had to be added. */
    Optional<byte[]> changed() {
        return changed ? tree.map(XmlTree::bytes) : Optional.empty();
    }

    /** How often each style is used, in the cell's column and, far less weighty, in the sheet. */
    private static Map<Integer, Integer> uses(Map<String, Integer> styles, String cell) {
        String column = cell.replaceAll("[0-9]+", "");
        Map<Integer, Integer> uses = new HashMap<>();
        styles.forEach(
                (place, style) -> uses.merge(style, place.matches(column + "[0-9]+") ? 1 << 16 : 1, Integer::sum));
        return uses;
    }

    private Optional<Integer> twin(int style, Map<Integer, Integer> uses) {
        Element own = looks.get(style);
        Optional<Integer> best = Optional.empty();
        for (int at = 0; at < looks.size(); at++) {
            Element other = looks.get(at);
            boolean fits = at != style && !hasOurBorder(other) && sameButColours(own, other) && colourFits(own, other);
            if (fits
                    && uses.getOrDefault(at, 0)
                            > best.map(twin -> uses.getOrDefault(twin, 0)).orElse(-1)) {
                best = Optional.of(at);
            }
        }
        return best;
    }

    private static boolean sameButColours(Element one, Element other) {
        return List.of("numFmtId", "fontId", "xfId", "quotePrefix").stream()
                        .allMatch(name -> one.getAttribute(name).equals(other.getAttribute(name)))
                && inner(one).equals(inner(other));
    }

    private static Map<String, String> inner(Element look) {
        Map<String, String> inner = new TreeMap<>();
        for (Element child : XmlTree.children(look)) {
            for (int at = 0; at < child.getAttributes().getLength(); at++) {
                var attribute = child.getAttributes().item(at);
                inner.put(child.getLocalName() + "/" + attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        return inner;
    }

    /** A fill of ours stood on no fill and left the border alone; a border of ours left the unit's own fill alone. */
    private boolean colourFits(Element own, Element other) {
        return hasOurBorder(own)
                ? own.getAttribute("fillId").equals(other.getAttribute("fillId"))
                : "none".equals(pattern(other)) && own.getAttribute("borderId").equals(other.getAttribute("borderId"));
    }

    /** No cell is left that looks as this one did: what is ours goes, and of a border nobody knows what was there. */
    private int plain(int style) {
        Element own = looks.get(style);
        Element copy = (Element) own.cloneNode(true);
        copy.setAttribute(hasOurBorder(own) ? "borderId" : "fillId", "0");
        Element list = (Element) own.getParentNode();
        list.appendChild(copy);
        looks.add(copy);
        list.setAttribute("count", String.valueOf(looks.size()));
        changed = true;
        return looks.size() - 1;
    }

    private boolean isOurs(Element look) {
        return hasOurBorder(look) || hasOurFill(look);
    }

    private boolean hasOurBorder(Element look) {
        return at(borders, look.getAttribute("borderId"))
                .filter(border -> List.of("left", "right", "top", "bottom").stream()
                        .allMatch(
                                side -> XmlTree.elements(border, side).stream().anyMatch(Styling::isOurLine)))
                .isPresent();
    }

    private static boolean isOurLine(Element side) {
        String line = side.getAttribute("style");
        return line.equals("thick") && XmlTree.children(side).stream().anyMatch(color -> Tone.isBorder(rgb(color)));
    }

    private boolean hasOurFill(Element look) {
        return at(fills, look.getAttribute("fillId"))
                .map(fill -> XmlTree.elements(fill, "fgColor"))
                .filter(colors -> colors.stream().anyMatch(color -> Tone.isFill(rgb(color))))
                .isPresent();
    }

    private String pattern(Element look) {
        return at(fills, look.getAttribute("fillId"))
                .flatMap(fill -> XmlTree.elements(fill, "patternFill").stream().findFirst())
                .map(fill -> fill.getAttribute("patternType"))
                .filter(type -> !type.isEmpty())
                .orElse("none");
    }

    private static String rgb(Element color) {
        String rgb = color.getAttribute("rgb").toUpperCase(Locale.ROOT);
        return rgb.length() == 8 ? rgb.substring(2) : rgb;
    }

    private static Optional<Element> at(List<Element> list, String number) {
        try {
            int at = number.isEmpty() ? 0 : Integer.parseInt(number);
            return at >= 0 && at < list.size() ? Optional.of(list.get(at)) : Optional.empty();
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }
}

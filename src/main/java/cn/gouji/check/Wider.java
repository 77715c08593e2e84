package cn.gouji.check;

import java.util.List;

/**
 * Corrections that change more cells than the smallest ones do, none of which could be left out (其他最小更正).
 *
 * @param repairs the most plausible first
 * @param complete whether these and the smallest ones are all there are of up to three cells
 */
public record Wider(List<Repair> repairs, boolean complete) {

    /** Nothing was looked for. */
    public static final Wider NONE = new Wider(List.of(), false);

    public Wider {
        repairs = List.copyOf(repairs);
    }
}

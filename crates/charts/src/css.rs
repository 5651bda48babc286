//! The stylesheet of curves and bars: every class they use, with the page's colour names.

/// What a page adds to its stylesheet. Uses `--ember`, `--leaf`, `--ink`, `--ink-soft`, `--line`, `--card`; lengths
/// are units of the drawing, which is 320 wide.
///
/// | class | what |
/// | --- | --- |
/// | `g`, `g-small`, `b` | the drawing itself: growth, sparkline, bars |
/// | `g-grid` | quiet dashed lines at round values |
/// | `g-glow`, `g-fade` | upper and lower end of the gradient under the curve |
/// | `g-line` | the curve |
/// | `g-start`, `g-dot` | hollow first dot, filled last dot |
/// | `g-label`, `g-first`, `g-last` | axis words, first value, last value |
/// | `g-base`, `g-base-label` | level at which the community began |
/// | `g-target`, `g-target-label` | level it wants to reach |
/// | `b-floor`, `b-bar`, `b-now` | floor line, bars, the newest bar |
/// | `b-label`, `b-value` | words under the bars, values above them |
/// | `f-in`, `f-out`, `m-all` | what came, what went, what a meter is filled in |
pub const CSS: &str = "\
.g,.g-small,.b{display:block;width:100%;height:auto;font-family:inherit;font-variant-numeric:tabular-nums}\
.g-grid,.g-base,.g-target,.b-floor{fill:none;stroke:var(--line);stroke-width:1;stroke-dasharray:3 3}\
.g-line{fill:none;stroke:var(--ember);stroke-width:2.6;stroke-linejoin:round;stroke-linecap:round}\
.g-glow{stop-color:var(--ember);stop-opacity:.26}.g-fade{stop-color:var(--ember);stop-opacity:0}\
.g-start{fill:var(--card);stroke:var(--ember);stroke-width:2.2}.g-dot{fill:var(--ember)}\
.g-label,.g-first,.g-last,.g-base-label,.g-target-label,.b-label,.b-value{font-size:11px;fill:var(--ink-soft);\
paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}\
.g-first,.b-value{font-size:12px;font-weight:700}.g-last{font-size:15px;font-weight:800;fill:var(--ember)}\
.g-base{stroke:var(--ink-soft)}.g-target{stroke:var(--leaf);stroke-width:1.6;stroke-dasharray:6 4}\
.g-target-label{fill:var(--leaf);font-weight:700}\
.b-floor{stroke-dasharray:none}.b-bar{fill:var(--ember);fill-opacity:.38}.b-now{fill:var(--ember)}\
.f-in{fill:var(--leaf)}.f-out{fill:var(--ember)}.m-all{fill:var(--line)}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_colour_is_written_out() {
        assert!(!CSS.contains('#'), "colours belong to the page");
        assert_eq!(CSS.matches('{').count(), CSS.matches('}').count());
    }

    #[test]
    fn every_class_in_a_drawing_has_a_rule() {
        for drawing in crate::growth::tests::every_part() {
            for part in drawing.split("class=\"").skip(1) {
                let class = part.split('"').next().unwrap();
                let styled = [',', '{'].iter().any(|end| CSS.contains(&format!(".{class}{end}")));
                assert!(styled, "no rule for .{class}");
            }
        }
    }
}

namespace Demarche.App.Reporting;

/// <summary>The page's style: system fonts and colours that keep a contrast of 4.5 to 1 in light and dark.</summary>
static class ReportStyle
{
    public const string Css =
        """
        :root { color-scheme: light dark; --ink: #1a1a1f; --paper: #fff; --soft: #5a5a66; --line: #d5d5dd; --fill: #f3f3f7; --coop: #0b6b4f; --conf: #a3242b; --neutral: #3d4f8f; --warn: #8a5300; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #16161b; --soft: #a9a9b8; --line: #3a3a46; --fill: #22222a; --coop: #57c9a4; --conf: #ff8f92; --neutral: #9db4ff; --warn: #f0b557; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; } h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .3rem; } a { color: var(--neutral); } p { max-width: 48rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; margin: .5rem 0; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .92rem; width: 100%; }
        caption { text-align: left; color: var(--soft); padding: .3rem 0; } th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
        thead th { background: var(--fill); } td.day, td.steps a { white-space: nowrap; } td.n { text-align: right; font-variant-numeric: tabular-nums; }
        .coop { color: var(--coop); } .conf { color: var(--conf); } .soft { color: var(--soft); } .warn { color: var(--warn); font-weight: 600; }
        .state { display: inline-block; border: 1px solid currentColor; border-radius: .8rem; padding: 0 .55rem; font-size: .85rem; white-space: nowrap; }
        .opening { border-left: 4px solid var(--neutral); padding: .1rem 0 .1rem .8rem; margin: 1.2rem 0 .2rem; } ol.answers { margin: .2rem 0 0 1rem; padding-left: 1.2rem; }
        figure { margin: 0; } figcaption { color: var(--soft); font-size: .92rem; max-width: 48rem; }
        svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; } svg text { fill: var(--ink); } svg .soft { fill: var(--soft); } svg .grid { stroke: var(--line); }
        svg .coop { fill: var(--coop); stroke: var(--coop); } svg .conf { fill: var(--conf); stroke: var(--conf); } svg .neutral { fill: var(--neutral); stroke: var(--neutral); }
        svg .hollow { fill: var(--paper); stroke-width: 2; } svg .strike { stroke: var(--conf); stroke-width: 2; }
        article { border-top: 1px solid var(--line); padding: .6rem 0; } article p { margin: .2rem 0; } mark { background: #ffe08a; color: #1a1a1f; padding: 0 .1rem; }
        :target { outline: 3px solid var(--neutral); outline-offset: 3px; }
        footer { margin-top: 3rem; color: var(--soft); font-size: .9rem; }
        @media print {
          :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #bbb; --fill: #eee; --coop: #0b6b4f; --conf: #a3242b; --neutral: #3d4f8f; --warn: #8a5300; }
          body { max-width: none; padding: 0; font-size: 9.5pt; } nav { display: none; } a { text-decoration: none; } .wide { overflow: visible; }
          article, .exchange, tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; }
        }

        """;
}

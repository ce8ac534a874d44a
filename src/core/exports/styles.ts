/** On paper: a table's head is on each of its pages, and never alone at a page's foot. */
const tableOnPaper = `thead { display: table-header-group; }
caption, thead { break-inside: avoid; break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
`;

/** Style of charts in exported pages, on screen and on paper. Each look also differs in shape, for readers who can't see its colour. */
export const chartStyle = `:root { --held: #0b62b8; --cancelled: #6b737c; --stale: #b45309; --no-show: #b3261e; }
@media screen and (prefers-color-scheme: dark) { :root { --held: #5aa7f0; --cancelled: #7c8590; --stale: #f0a04b; --no-show: #f2766b; } }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(32em, 100%), 1fr)); gap: 1.5em 3em; margin: 1.4em 0; }
figure { margin: 0; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: 0.5em; }
.chart { display: block; width: 100%; max-width: 46em; height: auto; font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--text); }
.chart .small { font-size: 11px; fill: var(--quiet); }
.chart .axis { stroke: var(--line); }
.chart .grid { stroke: var(--line); stroke-opacity: 0.35; }
.held, .done { --mark: var(--held); --edge: var(--held); }
.planned, .target { --mark: var(--page); --edge: var(--held); }
.cancelled { --mark: var(--page); --edge: var(--cancelled); }
.toGo { --mark: var(--cancelled); }
.stale { --mark: var(--stale); --edge: var(--stale); }
.alert { --mark: var(--no-show); --edge: var(--no-show); }
.noShow { --mark: var(--no-show); --edge: var(--text); }
.chart rect, .chart circle { fill: var(--mark); stroke: var(--edge); stroke-width: 2; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.chart .cancelled { stroke-dasharray: 3 2; }
.chart .limit { stroke: var(--text); stroke-dasharray: 4 3; }
.chart .way { stroke: var(--mark); stroke-width: 6; stroke-linecap: round; }
.chart .toGo { stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2em 1.2em; margin: 0 0 0.5em; padding: 0; list-style: none; font-size: 0.9em; }
.mark { display: inline-block; width: 1em; height: 1em; margin-right: 0.45em; border: 2px solid var(--edge); vertical-align: -0.1em; background: var(--mark); forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.mark.cancelled { border-style: dashed; }
summary { width: max-content; cursor: pointer; color: var(--focus); }
summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
@media print { summary { display: none; } .charts { grid-template-columns: 1fr 1fr; } }
`;

/**
 * Style of an exported overview: on a screen, light or dark, wide tables scroll by themselves; on paper, A4 landscape, light, table
 * headers repeated on every page and rows not split. `mso-number-format` makes spreadsheets read cells as text, never as formulas.
 */
export const reportStyle = `@page { size: A4 landscape; margin: 12mm; }
:root { color-scheme: light dark; --text: #1f2328; --quiet: #57606a; --line: #8c959f; --head: #f0f2f5; --page: #fff; --focus: #0a58ca; }
@media screen and (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #a4acb6; --line: #5c6570; --head: #262b31; --page: #16191d; --focus: #7cb7ff; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--page); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 90em; margin: 0 auto; padding: 2.5em 2em; }
h1 { margin: 0 0 0.3em; font-size: 1.6em; line-height: 1.25; }
h2 { margin: 1.6em 0 0.2em; font-size: 1.35em; line-height: 1.3; }
h3 { margin: 1.6em 0 0.4em; font-size: 1.05em; }
h1, h2, h3 { break-after: avoid; overflow-wrap: anywhere; }
p, li { max-width: 65em; overflow-wrap: anywhere; }
.quiet { margin: 0 0 1em; color: var(--quiet); }
.scroll { margin: 1.4em 0; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { border-collapse: collapse; }
caption { padding-bottom: 0.4em; text-align: start; font-weight: 600; }
${tableOnPaper}tr { break-inside: avoid; }
th, td { min-width: 4em; max-width: 26em; padding: 0.4em 0.6em; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { background: var(--head); font-weight: 600; }
tbody th { font-weight: 500; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
h1, h2, h3, th, td, p, li, caption { mso-number-format: "\\@"; }
@media print {
	:root { color-scheme: light; }
	body { font-size: 8.5pt; }
	main { max-width: none; padding: 0; }
	section + section { break-before: page; }
	.scroll { overflow: visible; }
	table { width: 100%; }
	table:has(th:nth-child(12)) :is(th, td) { font-size: 6.5pt; }
	th, td { min-width: 0; padding: 0.25em 0.3em; overflow-wrap: break-word; }
	tbody th, td:has(bdi) { overflow-wrap: anywhere; }
	thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen and (max-width: 40em) { main { padding: 1.2em; } }
`;

/** Style of an exported reflection: light or dark on a screen, light on paper; a page doesn't end with a heading. */
export const reflectionStyle = `@page { size: A4; margin: 20mm 18mm; }
:root { color-scheme: light dark; --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --soft: #f3f5f7; --link: #0a58ca; --page: #fff; }
@media screen and (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #a4acb6; --line: #3d454e; --soft: #22272d; --link: #7cb7ff; --page: #16191d; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--page); font: 16px/1.65 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 44em; margin: 0 auto; padding: 3em 2em 4em; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { margin: 1.7em 0 0.5em; line-height: 1.3; break-after: avoid; text-wrap: balance; }
h1 { margin-top: 0; font-size: 1.75em; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.1em; }
h4, h5, h6 { font-size: 1em; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2em 1.4em; margin: 0 0 2em; padding-bottom: 1.4em; border-bottom: 1px solid var(--line); font-size: 0.92em; }
dt, .note, small { color: var(--quiet); }
dd { margin: 0; }
p, ul, ol, blockquote, pre, table { margin: 0.75em 0; }
p, li { orphans: 2; widows: 2; }
ul, ol { padding-inline-start: 1.6em; }
li + li { margin-top: 0.25em; }
li > :is(ul, ol) { margin: 0.25em 0; }
li.task { position: relative; list-style: none; }
li.task input { appearance: none; position: absolute; top: 0.33em; left: -1.5em; width: 1em; height: 1em; margin: 0; border: 1.5px solid var(--quiet); border-radius: 3px; }
li.task input:checked::before { content: ""; position: absolute; inset: 0.12em; background: var(--text); clip-path: polygon(14% 44%, 0 65%, 50% 100%, 100% 16%, 80% 0, 43% 62%); }
a { color: var(--link); }
blockquote { margin-inline: 0; padding: 0.1em 1.1em; border-inline-start: 3px solid var(--line); color: var(--quiet); }
code { padding: 0.1em 0.3em; border-radius: 3px; background: var(--soft); font: 0.9em/1.5 ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono", monospace; }
pre { padding: 0.9em 1.1em; border-radius: 6px; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { padding: 0; background: none; }
hr { height: 1px; margin: 2em 0; border: 0; background: var(--line); }
table { border-collapse: collapse; }
th, td { padding: 0.35em 0.8em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--soft); }
${tableOnPaper}tr, pre, blockquote { break-inside: avoid; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.picture { color: var(--quiet); font-style: italic; }
sup { line-height: 1; }
.footnotes { margin-top: 2.5em; padding-top: 0.4em; border-top: 1px solid var(--line); font-size: 0.92em; }
.note { margin-top: 2.5em; font-size: 0.92em; }
@media print {
	:root { color-scheme: light; }
	body { font-size: 11pt; }
	main { max-width: none; padding: 0; }
	a { color: inherit; }
	th, code, pre, input::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen and (max-width: 34em) {
	main { padding: 1.5em 1.2em 3em; }
	dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
	dd { margin-bottom: 0.5em; }
}
`;

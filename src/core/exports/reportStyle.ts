/**
 * How an exported overview looks: wide tables that scroll on their own on a screen, light or dark as the reader has it, and
 * always light on A4 across, where a table's head is on every page and no row is cut in two. A spreadsheet that opens the
 * file takes what a cell holds as text (`mso-number-format`), never as a formula.
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
thead { display: table-header-group; }
tr { break-inside: avoid; }
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

/**
 * Style of documents: a white sheet on a screen, whatever its theme, and A4 on paper, portrait. `mso-number-format` makes spreadsheets
 * read cells as text, never as formulas. A browser without margin boxes prints the same without page numbers.
 */
export const documentStyle = `@page { size: A4; margin: 16mm 15mm 15mm; @top-left { font: 8pt system-ui, sans-serif; color: #444; } @bottom-right { font: 8pt system-ui, sans-serif; color: #444; } }
:root { color-scheme: only light; --text: #111; --quiet: #4b5258; --line: #767d84; --head: #eef0f2; --page: #fff; --focus: #0a58ca; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: #e3e5e8; font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.sheet { max-width: 60em; margin: 2em auto; padding: 3.5em; background: var(--page); }
.letterhead { position: relative; display: flex; align-items: center; gap: 1.2em; margin-bottom: 1.6em; padding-bottom: 0.7em; border-bottom: 3px solid var(--text); }
.letterhead::before { content: ""; position: absolute; inset-inline: 0; bottom: -7px; border-bottom: 1px solid var(--text); }
.letterhead:has(svg)::after { content: ""; flex: none; width: 5.5em; }
.logos { position: absolute; }
.letterhead svg { flex: none; width: 5.5em; height: 5.5em; }
.letterhead div { flex: 1; min-width: 0; text-align: center; }
.letterhead p { margin: 0; font-size: 0.9em; line-height: 1.35; text-wrap: balance; }
.letterhead .organisation { font-size: 1.15em; font-weight: 700; text-transform: uppercase; }
.letterhead .unit { font-size: 1.05em; font-weight: 600; }
h1 { margin: 0 0 0.6em; font-size: 1.5em; line-height: 1.25; text-align: center; text-wrap: balance; }
h2 { margin: 1.6em 0 0.5em; font-size: 1.15em; line-height: 1.3; }
h3 { margin: 1.2em 0 0.4em; font-size: 1em; }
h1, h2, h3 { break-after: avoid; }
p, li { orphans: 2; widows: 2; }
.quiet { color: var(--quiet); }
.facts { display: grid; gap: 0.15em; margin: 0 0 1.2em; }
.facts div { display: grid; grid-template-columns: 10em minmax(0, 1fr); gap: 1em; }
dt { color: var(--quiet); }
dd { margin: 0; }
.figures { columns: 2; column-gap: 2.5em; margin: 0.6em 0 1.2em; }
.figures div { display: flex; justify-content: space-between; gap: 1em; padding: 0.22em 0; border-bottom: 1px solid #c8ccd0; break-inside: avoid; }
.figures dd { text-align: end; font-weight: 600; }
@media screen and (max-width: 40em) { .figures { columns: 1; } }
.scroll { margin: 0.8em 0 1.2em; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { width: calc(100% - 2px); margin: 0 1px; border-collapse: collapse; font-size: 0.92em; line-height: 1.35; }
caption { padding-bottom: 0.4em; text-align: start; font-weight: 600; break-after: avoid; }
thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
tr { break-inside: avoid; }
tbody tr:first-child { break-before: avoid; }
tbody tr:nth-child(-n+2), tbody tr:nth-last-child(2) { break-after: avoid; }
th, td { padding: 0.3em 0.5em; border: 1px solid var(--line); text-align: start; vertical-align: top; hyphens: manual; }
thead th { background: var(--head); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; }
.number, .end { text-align: end; }
td.number, .short { font-variant-numeric: tabular-nums; white-space: nowrap; }
.charts { display: grid; gap: 1.2em; margin: 1em 0; }
figure { margin: 0; break-inside: avoid; }
.notes { font-size: 0.9em; }
.notes p { margin: 0.3em 0; }
.notes ul { margin: 0; padding-inline-start: 1.4em; }
.notes h2 { font-size: 1em; margin-bottom: 0.3em; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2em 3em; margin-top: 2em; break-inside: avoid; }
.signatures p { margin: 0; }
.signatures .when { grid-column: 2; margin-bottom: -0.9em; }
.signer:only-of-type { grid-column: 2; }
.ending { break-inside: avoid; break-before: avoid; }
.signer .name { margin-top: 3.6em; font-weight: 600; }
.blank { display: inline-block; width: 11em; max-width: 100%; border-bottom: 1px dotted var(--text); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1, h2, h3, th, td, p, li, dt, dd, caption { mso-number-format: "\\@"; }
@media print {
	body { background: #fff; font-size: 9.5pt; line-height: 1.35; }
	.letterhead { margin-bottom: 1.1em; }
	h1 { margin-bottom: 0.4em; font-size: 1.4em; }
	h2 { margin-top: 1.2em; }
	.figures, .facts { margin-bottom: 0.8em; }
	.scroll { margin: 0.6em 0 0.9em; }
	.signatures { margin-top: 1.4em; }
	.sheet { max-width: none; margin: 0; padding: 0; break-before: page; }
	.sheet:first-child { break-before: auto; }
	.scroll { overflow: visible; }
	thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen and (max-width: 40em) { .sheet { margin: 0; padding: 1.2em; } .facts div { grid-template-columns: minmax(0, 1fr); gap: 0; } }
`;

/**
 * Additional style of a certificate: one landscape page with a border, its texts in the middle. Long texts are smaller, so that a page is
 * enough for them, too.
 */
export const certificateStyle = `.sheet { display: grid; grid-template-columns: minmax(0, 1fr); align-content: space-evenly; width: 68em; max-width: 100%; min-height: 46em; padding: 1.4em 3.4em; border: 4px double var(--text); text-align: center; font-family: Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif; }
.sheet .letterhead { margin: 0; padding: 0; border: 0; }
.sheet .letterhead::before { content: none; }
.sheet h1 { margin: 0 0 -0.3em; font-size: 2.6em; font-weight: 600; letter-spacing: 0.14em; text-indent: 0.14em; text-transform: uppercase; }
.award { font-size: 1.15em; }
.award p { margin: 0.5em auto; text-wrap: balance; }
.award .awarded { width: fit-content; min-width: 16em; max-width: 26em; margin: 0.3em auto; padding: 0 1em 0.25em; border-bottom: 1px solid var(--line); font-size: 2em; font-weight: 600; line-height: 1.2; }
.award .awarded.long { max-width: 36em; font-size: 1.45em; }
.award .as, .award .programme { font-size: 1.2em; font-weight: 600; }
.award .programme.long { max-width: 54em; font-size: 1em; }
.sheet .signatures { margin: 0; gap: 1em 3em; }
.sheet .signatures:has(.signer:nth-of-type(3)) { grid-template-columns: repeat(3, 1fr); }
.sheet .signatures .when { grid-column: -2; margin-bottom: -0.6em; white-space: nowrap; }
.when .blank { width: 8em; }
.sheet .signer:only-of-type { grid-column: -2; }
.sheet .signer .name { margin-top: 3.4em; }
@media print { .sheet { width: auto; min-height: 188mm; padding: 4mm 12mm; font-size: 10.5pt; break-inside: avoid; } }
@media screen and (max-width: 40em) { .sheet { padding: 1.4em; } .sheet h1 { font-size: 1.8em; } }
`;

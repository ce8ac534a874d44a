/**
 * How a session log looks: quiet on a screen, light or dark as the reader has it, and always
 * light on A4, where the table's head is on every page and no row is cut in two. A spreadsheet
 * that opens the file takes what a cell holds as text (`mso-number-format`), never as a formula.
 */
export const sessionLogStyle = `@page { size: A4; margin: 16mm 14mm; }
:root { color-scheme: light dark; --text: #1f2328; --quiet: #57606a; --line: #8c959f; --head: #f0f2f5; --page: #fff; }
@media screen and (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #a4acb6; --line: #5c6570; --head: #262b31; --page: #16191d; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--page); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 60em; margin: 0 auto; padding: 2.5em 2em; }
h1 { margin: 0 0 0.8em; font-size: 1.6em; line-height: 1.25; }
dl { display: grid; gap: 0.2em; margin: 0 0 1.8em; }
dl div { display: grid; grid-template-columns: 9em minmax(0, 1fr); gap: 1em; }
dt { color: var(--quiet); }
dd { margin: 0; }
dd, td, p { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0.5em 0.7em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--head); font-weight: 600; }
th:nth-child(1), td:nth-child(1) { width: 3.2em; text-align: end; }
th:nth-child(2) { width: 10.4em; }
th:nth-child(3) { width: 23%; }
th:nth-child(5) { width: 9.5em; }
td.paraf { height: 4.2em; font-size: 0.9em; }
small, .note { color: var(--quiet); }
small { font-size: 0.9em; }
ul { margin: 0; padding-inline-start: 1.2em; }
li + li { margin-top: 0.25em; }
h1, dt, dd, th, td, p, li { mso-number-format: "\\@"; }
@media print {
	:root { color-scheme: light; }
	body { font-size: 10.5pt; }
	main { max-width: none; padding: 0; }
	th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen and (max-width: 40em) {
	main { padding: 1.2em; }
	dl div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
`;

/** On paper: a table's head is on each of its pages, and never alone at a page's foot. */
const tableOnPaper = `thead { display: table-header-group; }
caption, thead { break-inside: avoid; break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
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

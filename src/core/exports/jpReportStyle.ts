/** What a JP report has beyond a report: the head of a form, room to sign in every row and at the end, and A4. */
export const jpReportStyle = `@page { size: A4; margin: 14mm 12mm; }
main { max-width: 70em; }
dl { display: grid; gap: 0.2em; margin: 1em 0; }
dl div { display: grid; grid-template-columns: 9em minmax(0, 1fr); gap: 1em; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
dd { mso-number-format: "\\@"; }
td:nth-child(7) { min-width: 8em; height: 3.4em; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 3em; margin-top: 2.5em; break-inside: avoid; }
.line { margin-top: 4.5em; padding-top: 0.3em; border-top: 1px solid var(--line); color: var(--quiet); }
`;

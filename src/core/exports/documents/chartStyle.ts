/**
 * The style of charts in a document: light also on a dark screen. Each look also differs in shape, for readers who can't see its colour.
 */
export const chartsOnPaper = `:root { --held: #0b62b8; --cancelled: #6b737c; --stale: #b45309; --no-show: #b3261e; }
.half { grid-template-columns: 1fr 1fr; gap: 2em; }
@media screen and (max-width: 50em) { .half { grid-template-columns: minmax(0, 1fr); } }
figure .quiet { margin: 0.3em 0; font-size: 0.85em; }
figcaption { font-weight: 600; margin-bottom: 0.5em; }
.chart { display: block; width: 100%; height: auto; font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--text); }
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
@media print { details { display: none; } }
`;

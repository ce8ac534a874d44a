/** How charts look in an exported page: by the colours of the page's style, light, dark and on paper; edges tell marks apart in forced colours. */
export const chartStyle = `:root { --held: #0b62b8; --planned: #a8c8e8; --cancelled: #8a929b; --stale: #b45309; --no-show: #b3261e; }
@media screen and (prefers-color-scheme: dark) { :root { --held: #5aa7f0; --planned: #2c4f73; --cancelled: #7c8590; --stale: #f0a04b; --no-show: #f2766b; } }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(32em, 100%), 1fr)); gap: 1.5em 3em; margin: 1.4em 0; }
figure { margin: 0; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: 0.5em; }
.chart { display: block; width: 100%; max-width: 46em; height: auto; font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--text); }
.chart .small { font-size: 11px; fill: var(--quiet); }
.chart .axis { stroke: var(--line); }
.chart .grid { stroke: var(--line); stroke-opacity: 0.35; }
.held, .done { --mark: var(--held); }
.planned, .toGo { --mark: var(--planned); }
.cancelled { --mark: var(--cancelled); }
.stale { --mark: var(--stale); }
.noShow, .alert { --mark: var(--no-show); }
.chart rect, .chart circle { fill: var(--mark); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.chart .limit { stroke: var(--text); stroke-dasharray: 4 3; }
.chart .way { stroke: var(--mark); stroke-width: 6; stroke-linecap: round; }
.chart .target { fill: var(--page); stroke: var(--held); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2em 1.2em; margin: 0 0 0.5em; padding: 0; list-style: none; font-size: 0.9em; }
.mark { display: inline-block; width: 0.8em; height: 0.8em; margin-right: 0.45em; background: var(--mark); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
summary { width: max-content; cursor: pointer; color: var(--focus); }
summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
@media (forced-colors: active) { .chart rect, .chart circle, .mark { stroke: CanvasText; border: 1px solid CanvasText; } }
@media print { summary { display: none; } .charts { grid-template-columns: 1fr 1fr; } }
`;

import { linesOf, type Goal, type Line } from './lines';
import { median } from './measure';

/** What each round found, by figure. */
export type Found = Readonly<Record<string, readonly number[]>>;

/** A line with its figures. */
export interface Result {
	readonly part: string;
	readonly work: string;
	/** Medians. */
	readonly floor?: number;
	readonly ours?: number;
	readonly ratio?: number;
	readonly goal?: Goal;
	readonly met?: boolean;
}

/** Growth is linear when ten times as many sessions take ten times as long; a tenth more may be chance. */
const maxGrowth = 1.1;

export function resultsOf(part: string, found: Found): readonly Result[] {
	// Of a line that is not about a floor alone, ours was measured.
	return linesOf(part).filter(({ ours, floor }) => found[ours ?? floor ?? '']).map(line => resultOf(part, line, found));
}

function resultOf(part: string, { work, floor: floorName, ours: oursName, goal }: Line, found: Found): Result {
	const medianOf = (name: string | undefined): number | undefined => name === undefined || !found[name] ? undefined : median(found[name]);
	const floor = medianOf(floorName);
	const ours = medianOf(oursName);
	const ratio = floor === undefined || ours === undefined ? undefined : ours / floor;
	const reached = goal && ('ratio' in goal ? ratio : ours);
	return {
		part, work,
		...(floor !== undefined && { floor }),
		...(ours !== undefined && { ours }),
		...(ratio !== undefined && { ratio }),
		...(goal && { goal }),
		...(goal && reached !== undefined && { met: reached <= ('ratio' in goal ? goal.ratio : goal.most) }),
	};
}

/** A part's lines as a table in Markdown. */
export function tableOf(results: readonly Result[]): string {
	return markdown(['Work', 'floor', 'ours', 'ratio', 'goal', 'met?'], results.map(({ work, floor, ours, ratio, goal, met }) =>
		[
			work,
			shown(floor),
			shown(ours),
			ratio === undefined ? '' : `${digits(ratio)} ×`,
			goal ? describeGoal(goal) : '',
			met === undefined ? '' : met ? 'yes' : '**no**',
		]));
}

/** How every line grew from 10,000 to 100,000 sessions, for each session. */
export function growthTable(results: readonly Result[]): string {
	const of = (part: string): readonly Result[] => results.filter(result => result.part === part);
	const lines = of('100000').flatMap(large => {
		const small = of('10000').find(({ work }) => work === large.work);
		const growth = large.ours === undefined || !small?.ours ? undefined : large.ours / small.ours / 10;
		const floorGrowth = large.floor === undefined || small?.floor === undefined ? undefined : large.floor / small.floor / 10;
		return growth === undefined
			? []
			: [
				[
					large.work,
					floorGrowth === undefined ? '' : `${digits(floorGrowth)} ×`,
					`${digits(growth)} ×`,
					growth <= maxGrowth ? 'yes' : '**no**',
				],
			];
	});
	return lines.length === 0 ? '' : markdown(['Work', 'floor', 'ours', 'linear or better?'], lines);
}

const describeGoal = (goal: Goal): string => 'ratio' in goal ? `≤ ${String(goal.ratio)} ×` : `≤ ${String(goal.most)}`;

const shown = (figure: number | undefined): string => figure === undefined ? '' : digits(figure);

/** Counts in full; of times three digits, which are more than two runs agree in. */
const digits = (figure: number): string =>
	figure >= 100 || Number.isInteger(figure) ? Math.round(figure).toLocaleString('en') : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const all = [head, ...rows];
	const widths = head.map((_, i) => Math.max(...all.map(row => row[i]?.length ?? 0)));
	const line = (row: readonly string[]): string =>
		`| ${row.map((cell, i) => i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)).join(' | ')} |`;
	return [
		line(head),
		`|${widths.map((width, i) => i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`).join('|')}|`,
		...rows.map(line),
	].join('\n');
}

import { readFileSync } from 'node:fs';
import type { Frame } from '@playwright/test';

export interface Violation {
	readonly id: string;
	readonly impact: string;
	readonly help: string;
	/** Selectors of the elements. */
	readonly where: readonly string[];
}

/** Checks a page for accessibility with axe-core. The script is evaluated, not added: the page's CSP would refuse it. */
export async function axe(frame: Frame): Promise<Violation[]> {
	return (await axeResults(frame)).violations;
}

/** The same, with what axe-core could not decide: somebody has to look at that. */
export async function axeResults(frame: Frame): Promise<{ readonly violations: Violation[]; readonly incomplete: Violation[] }> {
	if (!await frame.evaluate(() => 'axe' in globalThis)) {
		await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
	}
	return frame.evaluate(async () => {
		interface Found { id: string; impact: string | null; help: string; nodes: { target: unknown[] }[] }
		const { axe: checker } = globalThis as unknown as {
			axe: { run(options: object): Promise<{ violations: Found[]; incomplete: Found[] }> };
		};
		const { violations, incomplete } = await checker.run({ preload: false, resultTypes: ['violations', 'incomplete'] });
		const told = (found: Found[]) => found.map(({ id, impact, help, nodes }) =>
			({ id, impact: impact ?? '', help, where: nodes.map(node => node.target.join(' ')) }));
		return { violations: told(violations), incomplete: told(incomplete) };
	});
}

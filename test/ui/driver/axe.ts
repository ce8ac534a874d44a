import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

interface Violation {
	readonly id: string;
	readonly impact: string;
	readonly help: string;
	/** Selectors of the elements. */
	readonly where: readonly string[];
}

/** Checks a page for accessibility with axe-core. The script is evaluated, not added: the page's CSP would refuse it. */
export async function axe(frame: Frame): Promise<Violation[]> {
	await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
	return frame.evaluate(async () => {
		interface Found { id: string; impact: string | null; help: string; nodes: { target: unknown[] }[] }
		const { axe: checker } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Found[] }> } };
		const { violations } = await checker.run({ preload: false });
		return violations.map(({ id, impact, help, nodes }) =>
			({ id, impact: impact ?? '', help, where: nodes.map(node => node.target.join(' ')) }));
	});
}

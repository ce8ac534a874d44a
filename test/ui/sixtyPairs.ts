import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandMenus } from '../../src/core/manifest/commandMenus';
import type { Language } from '../../src/core/text/language';
import { pairingWordsFor } from '../../src/core/words/pairingWords';
import { until } from './driver/until';
import { menteeCount } from './sixtyPeople';
import type { Workbench } from './workbench';

const firstDay = { en: 'next monday', id: 'senin depan' } as const;

/** Called when a picture of a step can be taken. */
type Picture = (step: 'proposals' | 'changed' | 'make') => Promise<void>;

/** A mentee of the proposals, and the mentor who was chosen for them or was excluded. */
interface Changed {
	readonly mentee: string;
	readonly mentor: string;
	readonly is: 'chosen' | 'excluded';
}

/**
 * A coordinator gives 60 mentees a mentor in the window of a programme that has nobody paired: runs *Suggest Pairs…*, chooses other mentors
 * for two mentees, excludes one pair, and makes all pairs with a first session. Resolves with what was changed by hand, as names, and with
 * the number of actions: a command, a click, a choice or a text is one.
 */
export async function sixtyPairs(
	workbench: Workbench, language: Language, picture: Picture = () => Promise.resolve(),
): Promise<{ readonly changed: readonly Changed[]; readonly actions: number }> {
	const words = pairingWordsFor(language);
	let actions = 0;
	const act = async (done: Promise<unknown>): Promise<void> => {
		actions += 1;
		await done;
	};
	await act(workbench.runCommand(commandMenus.suggestPairs.title[language]));
	const page = await workbench.webview();
	await page.locator('.mentor').first().waitFor();
	await picture('proposals');

	const changed: Changed[] = [];
	for (const [mentee, mentor] of [[3, 5], [10, 1]] as const) {
		const chosen = await page.locator('.mentor .pair .who strong').nth(mentee).innerText();
		const list = page.locator('.pair').filter({ hasText: chosen }).locator('select');
		const other = await page.locator('.mentor h2 [dir]').nth(mentor).innerText();
		await act(list.selectOption(String(mentor)));
		await page.locator('.pair.locked').filter({ hasText: chosen }).waitFor();
		changed.push({ mentee: chosen, mentor: other, is: 'chosen' });
	}
	const refused = page.locator('.mentor').filter({ has: page.locator('.pair:not(.locked)') }).nth(2);
	const mentee = await refused.locator('.pair:not(.locked) .who strong').first().innerText();
	changed.push({ mentee, mentor: await refused.locator('h2 [dir]').innerText(), is: 'excluded' });
	await act(page.getByRole('button', { name: `${words.exclude}: ${mentee}`, exact: true }).click());
	await page.getByText(words.excludedCount(1), { exact: true }).waitFor();
	await page.locator('.pair.locked').first().scrollIntoViewIfNeeded();
	await picture('changed');

	const start = page.getByLabel(words.make.start, { exact: true });
	await act(start.fill(firstDay[language]));
	await act(page.getByLabel(words.make.schedules).check());
	const make = page.getByRole('button', { name: words.make.button(menteeCount), exact: true });
	await make.scrollIntoViewIfNeeded();
	await picture('make');
	await act(make.click());
	await until('the pairs', () => Promise.resolve(pairsIn(workbench.folder).length === menteeCount));
	await page.locator('.made').waitFor();
	return { changed, actions };
}

/** The names of the files of pairs in a programme's folder. */
export function pairsIn(folder: string): readonly string[] {
	const pairs = join(folder, 'pairs');
	return existsSync(pairs) ? readdirSync(pairs).filter(name => name.endsWith('.yaml')) : [];
}

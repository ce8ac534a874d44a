import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { parse } from 'yaml';
import { pairingWordsFor } from '../../../src/core/words/pairingWords';
import { language } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import { pairsIn, sixtyPairs } from '../sixtyPairs';
import { menteeCount, sixtyPeople } from '../sixtyPeople';
import { Workbench } from '../workbench';

interface Pair { readonly mentors: readonly string[]; readonly mentees: readonly string[]; readonly cohort: string; readonly start: string }
interface Person { readonly id: string; readonly name: string; readonly role: string; readonly capacity?: number }

test.describe.serial('Sixty mentees get a mentor [long]', () => {
	let workbench: Workbench;
	const at = (...path: string[]): string => join(workbench.folder, ...path);
	const pairs = (): readonly Pair[] => pairsIn(workbench.folder).map(name => parse(readFileSync(at('pairs', name), 'utf8')) as Pair);

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: sixtyPeople(language) });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('in at most 12 actions, three of them changes by hand, and one undo takes all of it back', async () => {
		const { changed, actions } = await sixtyPairs(workbench, language);
		assert.ok(actions <= 12, String(actions));
		assert.strictEqual(changed.length, 3);
		const { people } = parse(readFileSync(at('people.yaml'), 'utf8')) as { readonly people: readonly Person[] };
		const made = pairs();
		assert.deepEqual(made.flatMap(({ mentees }) => mentees).sort(), people.filter(({ role }) => role === 'mentee').map(({ id }) => id).sort());
		for (const { id, capacity = 0 } of people.filter(({ role }) => role === 'mentor')) {
			const count = made.filter(({ mentors }) => mentors.includes(id)).length;
			// A mentor who was chosen by hand may get one more than the capacity.
			assert.ok(count <= capacity + changed.filter(({ is }) => is === 'chosen').length, `${id}: ${String(count)}`);
		}
		for (const { mentee, mentor, is } of changed) {
			const [one, other] = [mentee, mentor].map(name => people.find(person => person.name === name)?.id ?? '');
			const areAPair = made.some(({ mentors, mentees }) => mentees.includes(one ?? '') && mentors.includes(other ?? ''));
			assert.strictEqual(areAPair, is === 'chosen', `${mentee} – ${mentor}`);
		}
		const starts = [...new Set(made.map(({ start }) => start))];
		assert.deepEqual([starts.length, new Date(`${starts[0] ?? ''}T00:00:00Z`).getUTCDay()], [1, 1]);
		assert.deepEqual([...new Set(made.map(({ cohort }) => cohort))], ['ii']);
		assert.strictEqual(readdirSync(at('sessions')).length, menteeCount);
		assert.deepEqual(await workbench.problems(), []);
		const page = await workbench.webview();
		assert.strictEqual((await page.locator('.made h2').innerText()).trim(), pairingWordsFor(language).make.made(menteeCount, true));
		await page.getByRole('button', { name: pairingWordsFor(language).undo, exact: true }).click();
		await until('what was before', () => Promise.resolve(pairs().length === 0));
		await until('the proposals', async () => await page.locator('.mentor .pair').count() === menteeCount);
		// What was chosen before holds again.
		assert.strictEqual(await page.locator('.pair.locked').count(), 2);
	});
});

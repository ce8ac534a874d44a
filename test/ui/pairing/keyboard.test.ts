import { assert } from 'chai';
import { pairingWordsFor } from '../../../src/core/words/pairingWords';
import { language, title } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import { pairsIn } from '../sixtyPairs';
import { Workbench } from '../workbench';

const words = pairingWordsFor(language);
/** As many people as a large programme has. */
const [mentees, mentors] = [200, 80];
const people = [
	...Array.from({ length: mentors }, (_, i) => `  - {id: m${String(i)}, name: Mentor ${String(i)}, role: mentor, capacity: 3, offers: [T${String(i % 9)}]}\n`),
	...Array.from({ length: mentees }, (_, i) => `  - {id: e${String(i)}, name: Mentee ${String(i)}, role: mentee, seeks: [T${String(i % 7)}]}\n`),
];

test.describe.serial('The page of proposals, by keyboard in a programme of 280 people [long]', () => {
	let workbench: Workbench;

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: { 'programme.yaml': `name: P\nlanguage: ${language}\n`, 'people.yaml': `people:\n${people.join('')}` } });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('finds a mentee, keeps, excludes and leaves out, chooses a mentor, and makes all pairs, with no mouse', async () => {
		await workbench.runCommand(title('suggestPairs'));
		const page = await workbench.webview();
		await page.locator('.mentor').first().waitFor();
		assert.strictEqual(await page.locator('.mentor .pair').count(), mentees);
		const { keyboard } = workbench.page;
		/** Presses Tab until an element with this name has the focus: no step of it takes longer than a key. */
		const tabTo = async (name: string): Promise<void> => {
			let isThere = false;
			for (let most = mentees * 8; !isThere && most > 0; most--) {
				await keyboard.press('Tab');
				isThere = await page.evaluate(wanted => {
					const focused = document.activeElement;
					return [focused?.getAttribute('aria-label'), focused?.textContent.trim()].includes(wanted);
				}, name);
			}
			assert.ok(isThere, `Tab does not lead to “${name}”`);
		};
		const about = (): Promise<string> => page.locator('header .about').innerText();
		await tabTo(words.filter);
		await keyboard.type('Mentee 17');
		// It fits eleven mentees, whose mentors are shown.
		await until('fewer mentors', async () => await page.locator('.mentor').count() < 12);
		await tabTo(`${words.lock}: Mentee 17`);
		await keyboard.press('Enter');
		await page.locator('.pair.locked').waitFor();
		// The focus stays where it was: what can be pressed there now is the opposite.
		await until('the focus to stay', () => page.evaluate(
			label => document.activeElement?.getAttribute('aria-label') === label, `${words.unlock}: Mentee 17`,
		));
		await tabTo(`${words.leaveOut}: Mentee 17`);
		await keyboard.press('Space');
		await page.getByRole('heading', { name: words.setAside, exact: true }).waitFor();
		assert.ok((await about()).endsWith(words.about({ proposed: mentees - 1, left: 0, aside: ['Mentee 17'], more: 0, isAll: true, free: 3 * mentors - mentees + 1 }).join(' · ')), await about());
		await tabTo(`${words.takeIn}: Mentee 17`);
		await keyboard.press('Enter');
		await until('all of them again', async () => (await about()).endsWith(
			words.about({ proposed: mentees, left: 0, aside: [], more: 0, isAll: true, free: 3 * mentors - mentees }).join(' · '),
		));
		await page.getByLabel(words.filter).focus();
		await tabTo(words.make.heading);
		await keyboard.press('Enter');
		await until('the focus in what is asked', () => page.evaluate(() => document.activeElement?.closest('.make') !== null));
		await tabTo(words.make.button(mentees));
		await keyboard.press('Enter');
		await until('the pairs', () => Promise.resolve(pairsIn(workbench.folder).length === mentees));
		await page.locator('.made').waitFor();
	});
});

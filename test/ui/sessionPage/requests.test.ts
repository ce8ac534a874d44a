import { assert } from 'chai';
import type { TextField } from '../../../src/core/pages/editing/textField';
import type { Browser } from '@playwright/test';
import type { CapturedEntry, SessionRequest } from '../../../src/core/pages/session/protocol';
import type { ActionEntry, SessionPage } from '../../../src/core/pages/session/sessionPage';
import { test } from '../driver/test';
import { openSessionPage, type SessionPageInBrowser } from './sessionPageInBrowser';
import { emptyPage, fullPage, showing } from './models';

const page = fullPage('en');

test.describe('The page of a session: what it asks for [once]', () => {
	let browser: Browser;
	let shown: SessionPageInBrowser;

	test.beforeAll(({ browser: own }) => { browser = own; });
	test.beforeEach(async () => { shown = await openSessionPage(browser); });
	test.afterEach(async () => {
		assert.deepEqual(shown.faults, []);
		await shown.close();
	});
	const own = async (): Promise<readonly SessionRequest[]> =>
		(await shown.requests()).filter(({ type }) => type !== 'focus' && type !== 'leave' && type !== 'ready');
	const button = (name: string): Promise<void> => shown.page.getByRole('button', { name, exact: true }).click();

	test('takes each step that is offered, and completes with Ctrl+Enter from anywhere while that is one', async () => {
		await shown.show(showing(page, 'en'));
		await button('Complete Session…');
		await button('No-show');
		await shown.page.focus('[data-field=summary]');
		await shown.page.keyboard.press('Control+Enter');
		await shown.page.focus('#capture');
		await shown.page.keyboard.press('Control+Enter');
		assert.deepEqual(await own(), [
			{ type: 'step', command: 'completeSession' }, { type: 'step', command: 'markNoShow' },
			{ type: 'step', command: 'completeSession' }, { type: 'step', command: 'completeSession' },
		]);
	});

	test('says in view and aloud why Ctrl+Enter can’t complete a session, until something is typed', async () => {
		const planned: SessionPage = { ...page, status: { ...page.status, steps: [], whyNotComplete: 'From Fri 20 Aug on.' } };
		await shown.show(showing(planned, 'en'));
		const sentence = shown.page.locator('.capture').getByText('From Fri 20 Aug on.');
		assert.strictEqual(await sentence.count(), 0);
		await shown.page.focus('[data-field=summary]');
		await shown.page.keyboard.press('Control+Enter');
		assert.ok(await sentence.isVisible());
		assert.strictEqual(await shown.page.locator('[role=status]').textContent(), 'From Fri 20 Aug on.');
		assert.deepEqual(await own(), []);
		await shown.page.keyboard.type('x');
		assert.strictEqual(await sentence.count(), 0);
	});

	test('has the other steps in a menu where it is narrow, by keyboard as well', async () => {
		await shown.page.setViewportSize({ width: 360, height: 700 });
		await shown.show(showing(page, 'en'));
		await shown.page.getByRole('button', { name: 'More' }).focus();
		await shown.page.keyboard.press('Enter');
		await shown.page.waitForFunction(() => document.activeElement?.role === 'menuitem');
		await shown.page.keyboard.press('ArrowDown');
		await shown.page.keyboard.press('Enter');
		assert.deepEqual(await own(), [{ type: 'step', command: 'cancelSession' }]);
		assert.strictEqual(await shown.page.getByRole('menu').isVisible(), false);
		await shown.page.getByRole('button', { name: 'More' }).click();
		await shown.page.keyboard.press('Escape');
		assert.strictEqual(await shown.page.getByRole('menu').isVisible(), false);
	});

	test('asks for another kind, and for who approved the session and when', async () => {
		await shown.show(showing(page, 'en'));
		await shown.page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption({ label: 'Group session' });
		await shown.page.getByRole('combobox', { name: 'Approved by', exact: true }).fill('Sari Dewi');
		await shown.page.getByRole('textbox', { name: 'Approved on', exact: true }).fill('');
		assert.deepEqual(await own(), [
			{ type: 'choose', name: 'kind', value: 'group' },
			{ type: 'input', field: 'approvedBy', value: 'Sari Dewi', seq: 1 }, { type: 'input', field: 'approvedOn', value: '', seq: 2 },
		]);
	});

	test('begins a speaker with the name and goes on with the role; without a stage there is no list', async () => {
		await shown.show(showing(page, 'id'));
		assert.strictEqual(await shown.page.getByRole('textbox', { name: 'Peran: Narasumber 1', exact: true }).inputValue(), 'Kepala seksi');
		await shown.page.getByRole('textbox', { name: 'Nama: Narasumber 1', exact: true }).press('Enter');
		await shown.page.keyboard.type('S');
		await shown.page.keyboard.press('Tab');
		const { field } = (await shown.focus())!;
		await shown.page.keyboard.type('C');
		const key = field.split('/')[1]!;
		assert.deepEqual(await own(), [
			{ type: 'input', field: `speakers/${key}/name`, value: 'S', seq: 1, after: 's1' },
			{ type: 'input', field: `speakers/${key}/role`, value: 'C', seq: 2 },
		]);
		await shown.show(showing({ ...page, speakers: [...page.speakers!, {
			key, main: { field: `speakers/${key}/name`, value: 'S' }, other: { field: `speakers/${key}/role`, value: 'C' },
		}] }, 'id', { seen: 2 }));
		assert.strictEqual((await shown.focus())?.field, field);
		await shown.show(showing(emptyPage('id'), 'id'));
		assert.strictEqual(await shown.page.getByRole('heading', { name: 'Narasumber' }).count(), 0);
	});

	test('counts the time since the session was started, and tells it in minutes', async () => {
		await shown.show(showing({ ...page, status: { ...page.status, startedMs: Date.now() - 3_725_000 } }, 'en'));
		const clock = shown.page.locator('.clock');
		const [seen, heard] = await clock.locator('span').allTextContents();
		assert.match(seen ?? '', /^1:02:0[5-9]$/);
		assert.strictEqual(heard, '62 minutes');
		assert.strictEqual(await clock.locator('span').first().getAttribute('aria-hidden'), 'true');
		await shown.page.waitForFunction(before => document.querySelector('.clock span')!.textContent !== before, seen);
	});

	test('chooses mode, attendance, values, goals and ticks of agenda and earlier actions', async () => {
		await shown.show(showing(page, 'en', { version: 7 }));
		await shown.page.getByRole('combobox', { name: 'Mode' }).selectOption('chat');
		await shown.page.getByRole('radiogroup', { name: 'Sari Dewi' }).getByRole('radio', { name: 'Excused' }).click();
		await shown.page.getByRole('radiogroup', { name: 'Budi Santoso' }).getByRole('radio', { name: 'Present' }).press('Delete');
		await button('Akuntabel');
		await button('Adaptif');
		await shown.page.getByRole('checkbox', { name: 'This session was about it: Menulis laporan kinerja satu halaman' }).click();
		await shown.page.getByRole('button', { name: 'Update…' }).nth(1).click();
		await shown.page.getByRole('checkbox', { name: 'Discussed: Kendala bekerja dari rumah' }).click();
		await shown.page.getByRole('checkbox', { name: 'Done: Susun daftar pertanyaan wawancara' }).click();
		assert.deepEqual(await own(), [
			{ type: 'choose', name: 'mode', value: 'chat' },
			{ type: 'attend', person: 'sari', value: 'excused' },
			{ type: 'attend', person: 'budi', value: '' },
			{ type: 'chooseValue', value: 'akuntabel', chosen: true },
			{ type: 'chooseValue', value: 'adaptif', chosen: false },
			{ type: 'chooseGoal', goal: 1, chosen: true, version: 7 },
			{ type: 'updateGoal', goal: 1, version: 7 },
			{ type: 'tick', list: 'agenda.mentee', key: 'e1', done: true },
			{ type: 'tickEarlier', action: 0, done: true, version: 7 },
		]);
	});

	test('never navigates: its links are requests', async () => {
		await shown.show(showing(page, 'en', { version: 7 }));
		const url = shown.page.url();
		await shown.page.getByRole('link', { name: 'Fri 30 Jul 2021: Undang kepala seksi' }).click();
		await shown.page.getByRole('link', { name: 'Mengenal pengguna layanan' }).click();
		await shown.page.getByRole('link', { name: 'catatan' }).click();
		await button('Open: Paparan');
		await button('Copy Summary');
		await button('Attach Evidence…');
		assert.deepEqual(await own(), [
			{ type: 'open', location: 4, version: 7 },
			{ type: 'open', location: 1, version: 7 },
			{ type: 'followLink', part: 'last', link: 0, version: 7 },
			{ type: 'openLink', key: 'l1' },
			{ type: 'run', command: 'copySummary' },
			{ type: 'run', command: 'attachEvidence' },
		]);
		assert.strictEqual(shown.page.url(), url);
	});

	test('lists the sessions of a file that has several, and shows another one', async () => {
		await shown.show(showing(page, 'en', { sessions: [
			{ id: 's1', label: 'Pertama', description: 'Fri 30 Jul 2021', isShown: false }, { id: 's2', label: 'Kedua', description: '', isShown: true },
		] }));
		const list = shown.page.getByRole('navigation', { name: 'Sessions in this file' });
		assert.deepEqual(await list.getByRole('button').evaluateAll(all => all.map(each => each.getAttribute('aria-current'))), [null, 'true']);
		await list.getByRole('button', { name: 'Pertama' }).click();
		assert.deepEqual(await own(), [{ type: 'showSession', session: 's1' }]);
	});

	test('says so where the session is no more, and opens the text', async () => {
		await shown.show(showing(undefined, 'en'));
		assert.strictEqual(await shown.page.getByRole('heading', { level: 1 }).textContent(), 'This session is not in the file any more.');
		await button('Open as Text');
		assert.deepEqual(await own(), [{ type: 'run', command: 'openAsText' }]);
	});

	test('puts the focus where the host wants it', async () => {
		await shown.show(showing(page, 'en', { focus: 'actions/a2/due' }));
		assert.strictEqual((await shown.focus())?.field, 'actions/a2/due');
	});

	test('puts the focus where something was taken back, unless one has gone to another field or typed since', async () => {
		await shown.show(showing(page, 'en'));
		const after = async (...keys: readonly string[]): Promise<readonly [string | undefined, number | undefined]> => {
			await shown.page.focus('[data-field=place]');
			await shown.page.keyboard.press('ControlOrMeta+z');
			for (const key of keys) {
				await shown.page.keyboard.press(key);
			}
			await shown.show(showing(page, 'en', { undone: 'title' }));
			const { field, caret } = (await shown.focus()) ?? {};
			return [field, caret?.[0]];
		};
		assert.deepEqual((await after())[0], 'title');
		assert.notStrictEqual((await after('Tab'))[0], 'title');
		// The caret stays as well.
		assert.deepEqual(await after('Home', 'X'), ['place', 1]);
	});

	test('captures: asks with each input what the line becomes, shows the newest answer, and empties the line when it was written', async () => {
		await shown.show(showing(page, 'en'));
		await shown.page.focus('#capture');
		await shown.page.keyboard.insertText('! satu\n[] dua');
		await shown.page.keyboard.type('x');
		assert.deepEqual(await own(), [{ type: 'capture', text: '! satu\n[] dua', seq: 1 }, { type: 'capture', text: '! satu\n[] duax', seq: 2 }]);
		const entries: readonly CapturedEntry[] = [
			{ kind: 'Decision', text: 'satu', chips: [], canBeNote: true }, { kind: 'Action', text: 'duax', chips: ['owner: Sari Dewi', 'due Fri 20 Aug'], canBeNote: true },
		];
		await shown.show({ type: 'captured', seen: 2, entries });
		await shown.show({ type: 'captured', seen: 1, entries: [] });
		assert.deepEqual(
			await shown.page.locator('.captured li').allInnerTexts().then(all => all.map(text => text.replaceAll(/\s+/g, ' '))),
			['Decision satu', 'Action duax owner: Sari Dewi due Fri 20 Aug'],
		);
		await shown.page.waitForFunction(() => document.querySelector('[role=status]')!.textContent === 'Decision, satu. Action, duax, owner: Sari Dewi, due Fri 20 Aug');

		await shown.page.keyboard.press('Enter');
		await shown.page.keyboard.press('Shift+Enter');
		assert.deepEqual(await own(), [
			{ type: 'file', text: '! satu\n[] duax', asNote: false, seq: 3 }, { type: 'file', text: '! satu\n[] duax', asNote: true, seq: 4 },
		]);
		// A message from before it was written, and one of a failure, leave the text.
		await shown.show(showing(page, 'en', { seen: 2, capture: '! satu\n[] duax' }));
		await shown.show(showing(page, 'en', { seen: 4, capture: '! satu\n[] duax', notice: 'Not saved yet.' }));
		assert.strictEqual(await shown.page.inputValue('#capture'), '! satu\n[] duax');
		await shown.show(showing(page, 'en', { seen: 4, capture: '' }));
		assert.deepEqual([await shown.focus(), await shown.page.locator('.captured li').count()], [{ field: 'capture', value: '', caret: [0, 0] }, 0]);
	});

	test('shows the capture line again after a reload, and asks again what it becomes', async () => {
		await shown.show(showing(page, 'en', { capture: '! satu' }));
		assert.deepEqual([await shown.page.inputValue('#capture'), await own()], ['! satu', [{ type: 'capture', text: '! satu', seq: 1 }]]);
	});

	test('keeps what is typed into the capture line while the text before it is written', async () => {
		await shown.show(showing(page, 'en'));
		await shown.page.focus('#capture');
		await shown.page.keyboard.type('a');
		await shown.page.keyboard.press('Enter');
		await shown.page.keyboard.type('b');
		await shown.show(showing(page, 'en', { seen: 2, capture: '' }));
		assert.strictEqual(await shown.page.inputValue('#capture'), 'ab');
		await shown.show(showing(page, 'en', { seen: 3, capture: 'ab' }));
		assert.strictEqual(await shown.page.inputValue('#capture'), 'ab');
	});

	test('stays where it is while one types into the capture line', async () => {
		await shown.page.setViewportSize({ width: 1000, height: 500 });
		await shown.show(showing(page, 'en'));
		await shown.page.locator('#capture').click();
		const above = await shown.page.evaluate(() => window.scrollY);
		await shown.page.keyboard.type('? What holds us up');
		await shown.show(showing(page, 'en', { seen: 18, capture: '? What holds us up' }));
		const isInView = await shown.page.locator('#capture').evaluate(line => line.getBoundingClientRect().bottom <= window.innerHeight);
		assert.deepEqual([await shown.page.evaluate(() => window.scrollY), isInView], [above, true]);
	});

	test('with 200 actions changes only the element of the one action that changed', async () => {
		const actions = Array.from({ length: 200 }, (_, i): ActionEntry => {
			const field = (name: string, value: string): TextField => ({ field: `actions/a${String(i)}/${name}`, value });
			const texts = { text: field('text', `Butir ${String(i)}`), owner: field('owner', 'Sari Dewi'), due: field('due', '') };
			return { ...page.actions[0]!, ...texts, key: `a${String(i)}` };
		});
		const status: SessionPage['status'] = { text: 'Done', tone: 'good', why: '', steps: [], whyNotComplete: '' };
		await shown.show(showing({ ...page, status, actions }, 'en'));
		assert.strictEqual(await shown.page.locator('#actions .row').count(), 201);
		await shown.page.evaluate(() => {
			new MutationObserver(changes => {
				Object.assign(window, { changed: changes.map(({ target }) => target instanceof HTMLElement ? target.dataset['row'] : target.nodeName) });
			}).observe(document.getElementById('page')!, { subtree: true, childList: true, attributes: true, characterData: true });
		});
		const overdue = actions.map(action => action.key === 'a7' ? { ...action, isOverdue: true } : action);
		await shown.show(showing({ ...page, status, actions: overdue }, 'en', { version: 2 }));
		assert.deepEqual(await shown.page.evaluate(() => (window as unknown as { changed: unknown }).changed), ['a7']);
	});
});

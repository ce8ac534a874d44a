import { assert } from 'chai';
import * as vscode from 'vscode';
import type { PairingPage } from '../../src/core/pages/pairing/pairingPage';
import { UserError } from '../../src/host/platform/userError';
import { PairingPageContent } from '../../src/host/pages/pairing/pairingPageContent';
import { suiteServices } from './makeServices';
import { exists, makeFolder, read, until, write } from './workspace';

suite('Proposed pairs, in a workspace', () => {
	const services = suiteServices();
	let folder: vscode.Uri;
	let page: PairingPageContent;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));

	setup(async () => {
		folder = await makeFolder({
			'programme.yaml': 'name: Paired\nlanguage: en\ntimezone: Asia/Jakarta\n',
			'people.yaml': 'people:\n- {id: ani, name: Ani, role: mentor, capacity: 1}\n- {id: budi, name: Budi, role: mentor}\n- {id: citra, name: Citra, role: mentee}\n- {id: dewi, name: Dewi, role: mentee}\n',
			'private/pairing.yaml': 'not_with:\n- [citra, ani]\n',
		});
		await until('the people', () => services.store.index.programmes().some(each => each.folder === folder.toString() && each.people.has('dewi')));
		page = new PairingPageContent({ folder: folder.toString() }, services);
	});
	teardown(() => { page.dispose(); });

	const render = async (): Promise<{ readonly page: PairingPage; readonly version: number; readonly badStart?: string }> => {
		const shown = await page.render();
		assert.isFalse('gone' in shown.page);
		return { ...shown, page: shown.page as PairingPage };
	};
	const pairs = async (): Promise<readonly string[]> => {
		const { page: { mentors, mentees } } = await render();
		return mentors.flatMap(mentor => mentor.pairs.map(({ mentee }) => `${mentees[mentee] ?? ''} – ${mentor.name}`));
	};
	const make = async (start = '2026-03-10', schedules = false): Promise<void> =>
		page.answer({ type: 'make', cohort: 0, every: 1, start, schedules, version: (await render()).version });

	test('heed who must not be with whom, also after the file has changed', async () => {
		assert.deepEqual(await pairs(), ['Dewi – Ani', 'Citra – Budi']);
		await write(at('private/pairing.yaml'), 'not_with:\n- [dewi, ani]\n');
		await until('the other pairs', async () => (await pairs()).join() === 'Citra – Ani,Dewi – Budi');
		await write(at('private/pairing.yaml'), 'not_with: [citra, ani\n');
		await until('nobody', async () => (await pairs()).length === 0);
		assert.lengthOf((await render()).page.warnings, 1);
	});

	test('are made as one change, which one undo takes back', async () => {
		await make('2026-03-10', true);
		assert.include(await read(at('pairs/ani-dewi.yaml')), 'every: 2 weeks');
		assert.include(await read(at('sessions/budi-citra/2026-03-10-01.yaml')), 'status: scheduled');
		await until('nobody is left', async () => (await render()).page.mentees.length === 0);
		assert.deepEqual((await render()).page.made, { said: '2 pairs created, each with a first session.', rest: '' });
		await page.answer({ type: 'undo' });
		assert.deepEqual(await Promise.all(['pairs/ani-dewi.yaml', 'pairs/budi-citra.yaml', 'sessions/budi-citra/2026-03-10-01.yaml'].map(path => exists(at(path)))), [false, false, false]);
	});

	test('leave out who was left out, also after the others were made, and say what was made', async () => {
		await page.answer({ type: 'leaveOut', mentee: 0, version: (await render()).version });
		await make();
		await until('Dewi’s pair', async () => (await render()).page.mentees.join() === 'Citra');
		const { page: { made, make: button, setAside, about } } = await render();
		assert.deepEqual([made, button, setAside], [{ said: '1 pair created.', rest: 'Show Who Is Left' }, '', [{ mentee: 0, why: '' }]]);
		assert.strictEqual(about, 'Paired · not paired now: Citra');
		await page.answer({ type: 'rest' });
		const { page: { made: none, make: still } } = await render();
		assert.deepEqual([none, still], [undefined, '']);
	});

	test('are refused for good where the page writes it, until that is undone', async () => {
		await vscode.workspace.fs.delete(at('private'), { recursive: true });
		await until('no refusal', async () => (await pairs()).join() === 'Citra – Ani,Dewi – Budi');
		await page.answer({ type: 'refuse', mentee: 0, mentor: 0, version: (await render()).version });
		assert.deepEqual([await read(at('private/.gitignore')), await read(at('private/pairing.yaml'))], ['*\n', 'not_with:\n  - - citra\n    - ani\n']);
		assert.deepEqual([await pairs(), (await page.render()).written !== undefined], [['Dewi – Ani', 'Citra – Budi'], true]);
		await page.answer({ type: 'exclude', mentee: 0, mentor: 1, version: (await render()).version });
		await page.answer({ type: 'refuseExcluded', excluded: 0, version: (await render()).version });
		assert.strictEqual(await read(at('private/pairing.yaml')), 'not_with:\n  - - citra\n    - ani\n  - - citra\n    - budi\n');
		assert.deepEqual([await pairs(), (await render()).page.excluded], [['Dewi – Ani'], []]);
		await page.answer({ type: 'undo' });
		await until('one refusal', async () => (await read(at('private/pairing.yaml'))) === 'not_with:\n  - - citra\n    - ani\n');
		assert.isUndefined((await page.render()).written);
	});

	test('show the first day as it is understood', async () => {
		await page.answer({ type: 'start', start: '6 Januari 2027' });
		assert.match((await page.render()).startMeans ?? '', /Wed 6 Jan 2027/);
		await page.answer({ type: 'start', start: 'someday' });
		assert.isUndefined((await page.render()).startMeans);
	});

	test('go into the cohorts that the mentees have in the list of people', async () => {
		await write(at('programme.yaml'), 'name: Paired\nlanguage: en\ncohorts:\n- {id: c1, name: One}\n- {id: c2, name: Two}\n');
		await write(at('people.yaml'), 'people:\n- {id: ani, role: mentor, capacity: 2}\n- {id: citra, role: mentee, cohort: c1}\n- {id: dewi, role: mentee, cohort: Two}\n- {id: eko, role: mentee}\n- {id: budi, role: mentor}\n');
		const { page: { cohort } } = await until('the cohorts', async () => {
			const shown = await render();
			return shown.page.mentees.length === 3 && shown.page.cohorts.length === 4 && shown;
		});
		await page.answer({ type: 'make', cohort, every: 1, start: '2026-03-10', schedules: false, version: (await render()).version });
		const made = await until('the pairs', () => {
			const all = [...services.store.index.programmes().find(each => each.folder === folder.toString())?.pairs.values() ?? []];
			return all.length === 3 && all;
		});
		assert.sameDeepMembers(made.map(pair => [pair.mentees?.[0], pair.cohort]), [['citra', 'c1'], ['dewi', 'c2'], ['eko', undefined]]);
	});

	test('are for nobody whose pair was completed, until they are taken in again', async () => {
		await write(at('pairs/old.yaml'), 'mentors: [budi]\nmentees: [dewi]\nstatus: completed\n');
		await until('the pair that has ended', async () => (await render()).page.setAside.length === 1);
		const { page: { setAside, hasChoices }, version } = await render();
		assert.deepEqual([setAside[0]?.why, hasChoices, await pairs()], ['Has completed a pair', false, ['Citra – Budi']]);
		await page.answer({ type: 'propose', mentee: setAside[0]?.mentee, version });
		assert.deepEqual(await pairs(), ['Dewi – Ani', 'Citra – Budi']);
		assert.isTrue((await render()).page.hasChoices);
		await page.answer({ type: 'leaveOut', mentee: setAside[0]?.mentee, version: (await render()).version });
		assert.deepEqual(await pairs(), ['Citra – Budi']);
		await write(at('pairs/old.yaml'), 'mentors: [budi]\nmentees: [dewi]\nstatus: ended-early\n');
		await page.answer({ type: 'reset' });
		await until('both, since that pair ended early', async () => (await pairs()).length === 2);
	});

	test('are not made before the first day can be read, nor when others were shown', async () => {
		await make('someday');
		assert.isString((await render()).badStart);
		const { version } = await render();
		await page.answer({ type: 'leaveOut', mentee: 0, version });
		assert.deepEqual(await pairs(), ['Dewi – Ani']);
		const refused = await page.answer({ type: 'make', cohort: 0, every: 1, start: '2026-03-10', schedules: false, version }).catch((error: unknown) => error);
		assert.instanceOf(refused, UserError);
		assert.isFalse(await exists(at('pairs')));
	});
});

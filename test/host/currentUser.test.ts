import { assert } from 'chai';
import { clones, closeClones } from './clones';
import { suiteServices } from './makeServices';
import { testWith } from './testWith';
import { until } from './workspace';

suite('Who the user is', () => {
	const { author, store } = suiteServices();
	teardown(closeClones);

	testWith('Git', 'a command hears it from Git at once; what follows each change of the record asks Git once in a minute', async () => {
		const { folders, ours, write } = await clones();
		await write('ours', 'programme.yaml', 'name: Me\n');
		await write('ours', 'people.yaml', 'people:\n  - {id: budi, name: Budi}\n  - {id: sari, name: Sari}\n');
		const programme = await until('the people', () => {
			const found = store.index.programmeIn(folders.ours.toString());
			return found?.people.has('sari') === true && found;
		});
		await ours.setConfig('user.name', 'Budi');
		assert.deepEqual([await author.of(programme), await author.of(programme, 60_000)], ['budi', 'budi']);
		await ours.setConfig('user.name', 'Sari');
		assert.deepEqual([await author.of(programme, 60_000), await author.of(programme)], ['budi', 'sari']);
		assert.strictEqual(await author.of(programme, 60_000), 'sari');
	});
});

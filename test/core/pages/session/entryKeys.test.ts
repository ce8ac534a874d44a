import { assert } from 'chai';
import fc from 'fast-check';
import { EntryKeys } from '../../../../src/core/pages/editing/entryKeys';

const aligned = (...lists: readonly (readonly string[])[]): EntryKeys => {
	const keys = new EntryKeys();
	lists.forEach(list => { keys.align(list); });
	return keys;
};

suite('The keys of a list’s entries', () => {
	test('an entry keeps its key while its text is changed, and when others come and go around it', () => {
		const keys = aligned(['One', 'Two', 'Three']);
		const [one = '', two = '', three = ''] = keys.keys;
		keys.align(['One', 'Two and more', 'Three']);
		assert.deepEqual(keys.keys, [one, two, three]);
		keys.align(['New', 'One', 'Two and more', 'Other', 'Three']);
		assert.deepEqual([keys.indexOf(one), keys.indexOf(two), keys.indexOf(three)], [1, 2, 4]);
		keys.align(['Two and more', 'Three']);
		assert.deepEqual(keys.keys, [two, three]);
	});

	test('entries with one text are told apart by where they are', () => {
		const keys = aligned(['Same', 'Same']);
		const [first = '', second = ''] = keys.keys;
		keys.align(['Same', 'Between', 'Same']);
		assert.deepEqual([keys.keys[0], keys.keys[2]], [first, second]);
	});

	test('an entry that the page adds or moves has its key when the file has it', () => {
		const keys = aligned(['One', 'Two']);
		keys.insertNew(1, 'n1', 'Between');
		keys.align(['One', 'Between', 'Two']);
		assert.strictEqual(keys.indexOf('n1'), 1);
		keys.move(1, 2);
		keys.align(['One', 'Two', 'Between']);
		assert.strictEqual(keys.indexOf('n1'), 2);
	});

	test('whatever the lists are, each entry has one key, and no key is used for two entries', () => {
		const list = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 6 });
		fc.assert(fc.property(fc.array(list, { minLength: 1, maxLength: 5 }), lists => {
			const { keys } = aligned(...lists);
			assert.strictEqual(keys.length, lists.at(-1)?.length);
			assert.strictEqual(new Set(keys).size, keys.length);
		}));
	});

	test('a key that is not in the list is never given again', () => {
		const list = fc.array(fc.string({ maxLength: 2 }), { maxLength: 5 });
		fc.assert(fc.property(list, list, list, (before, between, after) => {
			const keys = aligned(before);
			keys.align(between);
			const gone = aligned(before).keys.filter(key => !keys.keys.includes(key));
			keys.align(after);
			assert.deepEqual(gone.filter(key => keys.keys.includes(key)), []);
		}));
	});
});

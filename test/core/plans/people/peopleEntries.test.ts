import { assert } from 'chai';
import fc from 'fast-check';
import { PeopleEntries } from '../../../../src/core/plans/people/peopleEntries';
import { addedToPeople, type NewPerson } from '../../../../src/core/plans/people/peopleFiles';
import { peopleShape, type Person, personShape } from '../../../../src/core/record/programmeFile';
import { readDocuments } from '../../../../src/core/record/readDocuments';
import { isSeq } from '../../../../src/core/yaml/read/yamlNode';
import { list } from '../../../../src/core/record/shape';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { rounds } from '../../longForm';

const noStep = (): Promise<void> => Promise.resolve();

/** The people of a text, in order. */
const peopleOf = (text: string): readonly Person[] => {
	const documents = readDocuments(text);
	assert.ok(!('code' in documents), text);
	return documents.flatMap(({ root, read }) => isSeq(root) ? read(list(personShape), root) ?? [] : read(peopleShape, root)?.people ?? []);
};

const edited = async (text: string, changes: Parameters<PeopleEntries['edit']>[0], added: readonly NewPerson[] = []): Promise<string | undefined> => {
	const edits = await (await PeopleEntries.open(text))?.edit(changes, added, noStep);
	return edits && applyEdits(text, edits);
};

const value = fc.constantFrom('Biro A', 'a: b # c', '- x', '"q"', '007', 'yes', 'é – ü', '{a}', '@ani', '');
/** An entry as people and our commands write it, with what can be around it. */
const entry = fc.record({
	form: fc.constantFrom('map', 'map', 'map', 'flow', 'name', 'comments'), unit: fc.option(value), after: fc.constantFrom('', '', '\n', '  # next\n', '# at the margin\n', '    # own\n'),
});
const textOf = (entries: readonly { form: string; unit: string | null; after: string }[], isMap: boolean, tail: string): string => {
	const indent = isMap ? '  ' : '';
	const lines = entries.map(({ form, unit, after }, i) => {
		const id = `p${String(i)}`;
		const of = unit === null ? '' : `${indent}  unit: ${JSON.stringify(unit)}\n`;
		return `${{
			map: `${indent}- id: ${id}\n${indent}  name: Ani ${id}\n${of}`, flow: `${indent}- { id: ${id}, name: Ani ${id} }\n`,
			name: `${indent}- Ani ${id}\n`, comments: `${indent}- id: ${id}  # the first\n${indent}  # of all\n${indent}  name: Ani ${id}\n${of}`,
		}[form] ?? ''}${after}`;
	});
	return `${isMap ? '# People\npeople:\n' : ''}${lines.join('')}${isMap ? tail : ''}`;
};

suite('Many people of people.yaml', () => {
	test('are changed and added as the user’s own keys and comments allow, each entry by itself, and no other entry changes', async () => {
		await fc.assert(fc.asyncProperty(
			fc.array(entry, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.constantFrom('', 'rules: x\n', '\n# End\n'), fc.array(fc.nat(5), { maxLength: 4 }), value,
			fc.nat(25), async (entries, isMap, tail, chosen, unit, count) => {
				const text = textOf(entries, isMap, tail);
				const before = peopleOf(text);
				const which = [...new Set(chosen.filter(i => i < before.length))];
				const added = Array.from({ length: count }, (_, i) => ({ id: `n${String(i)}`, name: `Budi ${String(i)}`, unit: 'x: y' }));
				const after = await edited(text, which.map(i => ({ was: before[i]!, values: { unit: unit === '' ? 'Biro' : unit, golongan: 'III/a' } })), added);
				assert.ok(after !== undefined, text);
				assert.deepEqual(peopleOf(after), [
					...before.map((person, i) => which.includes(i) ? { ...person, unit: unit === '' ? 'Biro' : unit } : person), ...added,
				]);
				const comments = (written: string): readonly string[] => written.split('\n').flatMap(line => /#.*$/.exec(line.replaceAll(/"[^"]*"/g, ''))?.[0] ?? []);
				assert.deepEqual(comments(after).filter(each => text.includes(each)), comments(text));
			},
		), { numRuns: rounds(150) });
	});

	test('are added as they are one by one in the whole text', async () => {
		const text = 'people:\n- id: ani\n  name: Ani\n  # of Ani\n\n# The end\nother: 1\n';
		const added = Array.from({ length: 23 }, (_, i) => ({ id: `n${String(i)}`, name: `Budi ${String(i)}` }));
		assert.strictEqual(await edited(text, [], added), applyEdits(text, addedToPeople(text, added) ?? []));
	});

	test('are changed in a text whose entries depend on one another, or that has no list yet', async () => {
		const anchored = 'people:\n  - &a\n    id: ani\n    name: Ani\n  - id: budi\n    name: Budi\n    unit: &u Biro\n  - id: citra\n    name: Citra\n    unit: *u\n';
		const after = await edited(anchored, [{ was: peopleOf(anchored)[2]!, values: { position: 'Analis' } }]);
		assert.deepEqual(peopleOf(after ?? '').map(({ id, unit, position }) => [id, unit, position]), [
			['ani', undefined, undefined], ['budi', 'Biro', undefined], ['citra', 'Biro', 'Analis'],
		]);
		assert.deepEqual(peopleOf(await edited('people: []\n', [], [{ id: 'ani', name: 'Ani' }]) ?? ''), [{ id: 'ani', name: 'Ani' }]);
		assert.deepEqual(peopleOf(await edited('people: [{ id: ani, name: Ani }]\n', [], [{ id: 'budi', name: 'Budi' }]) ?? '').map(({ id }) => id), ['ani', 'budi']);
	});

	test('are not changed where one of them is no longer as it was read', async () => {
		const text = 'people:\n  - id: ani\n    name: Ani\n';
		assert.strictEqual(await edited(text, [{ was: { id: 'ani', name: 'Another' }, values: { unit: 'x' } }]), undefined);
	});
});

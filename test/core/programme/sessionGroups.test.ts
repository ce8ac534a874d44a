import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deriveProgramme, type Programme } from '../../../src/core/programme/programme';
import { sessionGroups } from '../../../src/core/programme/sessionGroups';
import { parseText } from '../../../src/core/record/parseFile';
import type { ParsedFile } from '../../../src/core/record/parsedFile';
import { root } from '../folder';

const people = ['', 'pair: a-b\n', 'pair: c-d\n', 'mentors: [A]\nmentees: [B]\n', 'mentors: [E]\n', 'kind: forum\n'];
const session = (place: number, who: number, title: string): ParsedFile => parseText(`${root}/sessions/${place % 2 === 0 ? 'a-b' : 'x'}/${String(place)}.yaml`, { kind: 'session', folder: root }, `date: 2021-08-0${String(place + 1)}\ntitle: ${title}\n${people[who] ?? ''}`);
const pair = (id: string, mentor: string, mentee: string): ParsedFile => parseText(`${root}/pairs/${id}.yaml`, { kind: 'pair', folder: root }, `id: ${id}\nmentors: [${mentor}]\nmentees: [${mentee}]\n`);
const pairs = [pair('a-b', 'A', 'B'), pair('c-d', 'C', 'D')];

const inWords = (programme: Programme): readonly unknown[] => [...sessionGroups(programme).values()].map(({ key, sessions }) => [key, sessions.map(({ uri, title }) => [uri, title])]).sort();
/** The same, of a programme that nothing is remembered of. */
const afresh = ({ folder, files }: Programme): readonly unknown[] => inWords(deriveProgramme(folder, files.map(file => ({ ...file, sessions: file.sessions.map(one => ({ ...one })) }))));

suite('The groups of sessions', () => {
	test('law: however a programme changed, its groups are those of the same programme read for the first time', () => {
		const change = fc.record({ place: fc.nat(5), who: fc.nat(5), title: fc.constantFrom('x', 'y'), gone: fc.boolean(), paired: fc.boolean() });
		fc.assert(fc.property(fc.array(change, { maxLength: 30 }), changes => {
			const files = new Map<number, ParsedFile>();
			for (const { place, who, title, gone, paired } of changes) {
				if (gone && who === 0) {
					files.delete(place);
				} else {
					files.set(place, session(place, who, title));
				}
				const programme = deriveProgramme(root, [...paired ? pairs : pairs.slice(1), ...[...files].sort(([a], [b]) => a - b).map(([, file]) => file)]);
				assert.deepEqual(inWords(programme), afresh(programme));
			}
		}));
	});

	test('a group is the very same list while only others change', () => {
		const [first, second, other] = [session(0, 1, 'x'), session(2, 1, 'x'), session(1, 2, 'x')];
		const listsOf = (...files: ParsedFile[]): ReadonlyMap<string, unknown> => new Map([...sessionGroups(deriveProgramme(root, [...pairs, ...files])).values()].map(({ key, sessions }) => [key, sessions]));
		const key = '{"is":"pair","id":"a-b"}';
		const before = listsOf(first, second, other).get(key);
		assert.equal(listsOf(first, second, session(1, 2, 'y')).get(key), before);
		assert.equal(listsOf(first, second).get(key), before);
		assert.notEqual(listsOf(first, session(2, 1, 'y'), other).get(key), before);
	});
});

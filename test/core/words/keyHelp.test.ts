import { assert } from 'chai';
import { rootShapes } from '../../../src/core/record/fileKinds';
import type { AnyShape } from '../../../src/core/record/shape';
import { keyHelp, wordHelp } from '../../../src/core/words/keyHelp';

/** Every key of a shape with its place, in the order of the shape. Sessions in other files have their places under `session`. */
function placesIn(shape: AnyShape, place: string): readonly { readonly place: string; readonly shape: AnyShape }[] {
	switch (shape.is) {
		case 'list':
		case 'wordOrList':
			return placesIn(shape.item, place);
		case 'fields':
			return [
				...Object
					.entries(shape.fields)
					.flatMap(([key, value]) => [{ place: `${place}.${key}`, shape: value }, ...placesIn(value, `${place}.${key}`)]),
				// The items of a plain list in place of the map.
				...shape.list ? placesIn(shape.list.item, place) : [],
			];
		default:
			return [];
	}
}

const places = Object.entries(rootShapes).flatMap(([kind, shape]) => placesIn(shape, kind));
const words = new Map(places.flatMap(({ place, shape }) => shape.is === 'word' ? [[place, shape.words]] : []));
const everyHelp = [...Object.entries(keyHelp), ...Object.entries(wordHelp)];

suite('Help for keys', () => {
	test('every key of every kind of file has it, and it stands for no other key', () => {
		assert.deepEqual(Object.keys(keyHelp).toSorted(), places.map(({ place }) => place).toSorted());
	});

	test('each is one short sentence in each language', () => {
		for (const [place, { en, id }] of everyHelp) {
			for (const sentence of [en, id]) {
				assert.ok(sentence.length <= 110, `${place}: ${String(sentence.length)} characters: ${sentence}`);
				assert.match(sentence, /^\p{Lu}[^\r\n]*[^\s.]\.$/u, place);
			}
			assert.notStrictEqual(en, id, place);
		}
	});

	test('whoever reads of readers is told who really can read', () => {
		for (const [place, { en, id }] of everyHelp.filter(([name]) => name.includes('visibility'))) {
			assert.match(
				en,
				/anyone with access to this folder(?: or its repository)? can read (?:it|them)\.$/,
				place,
			);
			assert.match(
				id,
				/yang memiliki akses ke folder ini(?: atau repositorinya)? dapat membacanya\.$/,
				place,
			);
		}
	});
});

suite('Help for words', () => {
	test('each stands for a word that its key knows', () => {
		const known = new Set([...words].flatMap(([place, all]) => all.map(word => `${place}.${word}`)));
		assert.deepEqual(Object.keys(wordHelp).filter(name => !known.has(name)), []);
	});

	test('a key’s words have it all or none', () => {
		for (const [place, all] of words) {
			const helped = all.filter(word => `${place}.${word}` in wordHelp);
			assert.ok(helped.length === 0 || helped.length === all.length, `${place}: only ${helped.join(', ')}`);
		}
	});

	test('statuses, kinds, modes, attendance, states of the agenda and of actions, and visibility have it', () => {
		const helped = [...words.keys()].filter(place => Object.keys(wordHelp).some(name => name.startsWith(`${place}.`)));
		assert.deepEqual(helped, [
			'programme.policy.reflection_visibility', 'programme.policy.jp.per', 'pair.kind', 'pair.status', 'pair.goals.state',
			'session.kind', 'session.status', 'session.mode', 'session.attendance.state',
			'session.agenda.mentor.state', 'session.agenda.mentee.state', 'session.agenda.state', 'session.actions.state', 'session.visibility', 'reflection.visibility',
		]);
	});
});

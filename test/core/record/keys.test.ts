import { assert } from 'chai';
import { canonicalKey, keyAliases, namesOfKey } from '../../../src/core/record/keys';
import { pairShape } from '../../../src/core/record/pairShape';
import { personShape, programmeShape } from '../../../src/core/record/programmeFile';
import { sessionShape } from '../../../src/core/record/sessionShape';

test('The names of a key are all those that mean it in its map, and none that means another key there', () => {
	for (const shape of [pairShape, personShape, programmeShape, sessionShape]) {
		assert.ok(shape.is === 'fields');
		for (const key of Object.keys(shape.fields)) {
			const meaning: readonly string[] = Object.keys(keyAliases).filter(name => canonicalKey(name, shape.fields) === key).map(name => name.replaceAll('_', ' '));
			assert.deepEqual(new Set(namesOfKey(key, shape.fields).all), new Set([key, ...meaning]), key);
		}
	}
});

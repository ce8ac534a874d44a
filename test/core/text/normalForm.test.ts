import { assert } from 'chai';
import { normalForm } from '../../../src/core/text/normalForm';

suite('Names are compared by one normal form', () => {
	test('case, Unicode form and blanks make no difference', () => {
		for (const written of ['José Ángel', 'JOSÉ ÁNGEL', 'Jose\u0301 A\u0301ngel', ' José\u00A0 Ángel ', 'José\u3000Ángel']) {
			assert.strictEqual(normalForm(written), normalForm('José Ángel'), JSON.stringify(written));
		}
	});

	test('letters, marks and punctuation do', () => {
		assert.strictEqual(new Set(['jose', 'josé', 'jo se', 'jo-se', 'jo’se', 'jo\'se'].map(normalForm)).size, 6);
	});
});

import { assert } from 'chai';
import { describeCaptured } from '../../../../src/core/pages/session/capture/describeCaptured';
import { readCapture } from '../../../../src/core/pages/session/capture/readCapture';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { duringACall } from './captureProgramme';

/** What is typed on Friday, 13 August 2021; kind, text and chips in English and Indonesian; whether one key makes a note of it. */
const cases: readonly (readonly [typed: string, en: readonly string[], id: readonly string[], canBeNote: boolean])[] = [
	['We spoke', ['Note', 'We spoke'], ['Catatan', 'We spoke'], false],
	['! We meet weekly', ['Decision', 'We meet weekly'], ['Putusan', 'We meet weekly'], true],
	['? Obstacles', ['Agenda item', 'Obstacles'], ['Butir agenda', 'Obstacles'], true],
	['[x] beli kopi', ['Action', 'beli kopi', 'done'], ['Tindak lanjut', 'beli kopi', 'selesai'], true],
	[
		'Siti: kirim, 17 Agustus',
		['Action', 'kirim', 'owner: Siti Rahmawati, S.Kom.', 'due Tue 17 Aug'],
		['Tindak lanjut', 'kirim', 'penanggung jawab: Siti Rahmawati, S.Kom.', 'tenggat Sel 17 Agu'], true,
	],
	[
		'[] kirim sebelum Jumat',
		['Action', 'kirim', 'due Fri 20 Aug (can also mean Fri 13 Aug)'],
		['Tindak lanjut', 'kirim', 'tenggat Jum 20 Agu (dapat juga berarti Jum 13 Agu)'], true,
	],
	['[] kirim besok', ['Action', 'kirim', 'due tomorrow'], ['Tindak lanjut', 'kirim', 'tenggat besok'], true],
];

suite('What the capture line shows before Enter', () => {
	test('is the kind, the text, the owner and the due day in both languages, and all that an unclear day can mean', async () => {
		const context = await duringACall();
		const described = (typed: string, language: 'en' | 'id'): ReturnType<typeof describeCaptured> =>
			describeCaptured(readCapture(typed, context)[0]!, context, wordsFor(language));
		assert.deepEqual<unknown>(cases.map(([typed]) => {
			const [en, id] = [described(typed, 'en'), described(typed, 'id')];
			assert.strictEqual(en.canBeNote, id.canBeNote);
			return [typed, [en.kind, en.text, ...en.chips], [id.kind, id.text, ...id.chips], en.canBeNote];
		}), cases);
	});
});

import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { ShowReflection } from '../../../src/core/pages/reflection/protocol';
import type { Language } from '../../../src/core/text/language';
import { test } from '../driver/test';
import { everyLook, hurdles } from '../pageInBrowser/everyLook';
import { emptyNote, fullNote, showing } from './models';
import { openReflectionPage } from './reflectionPageInBrowser';

/** The page in the states that look different. */
const states: Readonly<Record<string, (language: Language) => ShowReflection>> = {
	'with everything': language => showing(fullNote(language), language),
	'just begun': language => showing(emptyNote(language), language),
	'with an error, a conflict and a notice': language => {
		const note = fullNote(language);
		const [first, second, ...others] = note.sections;
		assert.ok(first && second);
		return showing({
			...note, warning: 'Sesi ini tidak ada.',
			readers: { ...note.readers, isWarning: true },
			sections: [
				{ ...first, text: { ...first.text, theirs: 'Lain.' } }, { ...second, text: { ...second.text, value: 'x', error: 'Tidak dapat ditulis.' } }, ...others,
			],
		}, language, { notice: 'Belum tersimpan.' });
	},
	'read-only': language => showing({ ...fullNote(language), isReadOnly: true }, language, { notice: 'Refleksi ini ditulis oleh Budi.' }),
	'without its note': language => showing(undefined, language, { notice: 'Berkas ini tidak ada lagi.' }),
};

test.describe('The page of a note in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	for (const { theme, language, width, look } of everyLook) {
		test(`has nothing that axe-core finds, and all of it can be seen and fits: ${look}`, async () => {
			const shown = await openReflectionPage(browser, { theme, width });
			for (const [name, message] of Object.entries(states)) {
				await shown.show(message(language));
				assert.deepEqual(await hurdles(shown), [], name);
			}
			assert.deepEqual(shown.faults, []);
			await shown.close();
		});
	}
});

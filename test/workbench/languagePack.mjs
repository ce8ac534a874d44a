import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a display language known to VS Code that it ships no pack for, such as Indonesian: a pack without any words. Its own
 * words stay English; `vscode.env.language` and an extension's own texts follow the language.
 */
export function writeLanguagePack(dataDir, locale) {
	const folder = join(dataDir, 'language-pack');
	const translations = join(folder, 'main.i18n.json');
	mkdirSync(folder, { recursive: true });
	writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
	writeFileSync(join(dataDir, 'languagepacks.json'), JSON.stringify({
		[locale]: {
			hash: `mentor-notes-${locale}`,
			extensions: [{ extensionIdentifier: { id: `mentor-notes.language-pack-${locale}` }, version: '1.0.0' }],
			translations: { vscode: translations },
			label: locale,
		},
	}));
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** User settings that keep a fresh VS Code calm: nothing pops up, phones out or moves by itself. */
const calmSettings = {
	'chat.disableAIFeatures': true,
	'editor.cursorBlinking': 'solid',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off', // in a browser VS Code saves by itself; the desktop does not
	'git.autofetch': false,
	'git.openRepositoryInParentFolders': 'never',
	'mentorNotes.openAs': 'text', // the tests of the session page choose `page`
	'telemetry.feedback.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'window.confirmBeforeClose': 'never',
	'workbench.editor.empty.hint': 'hidden',
	'workbench.enableExperiments': false,
	'workbench.reduceMotion': 'on',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Gives a new user data folder these settings, over the calm ones. */
export function writeSettings(dataDir, settings = {}) {
	mkdirSync(join(dataDir, 'User'), { recursive: true });
	writeFileSync(join(dataDir, 'User', 'settings.json'), JSON.stringify({ ...calmSettings, ...settings }, undefined, '\t'));
}

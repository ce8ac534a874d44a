import type { Frame } from '@playwright/test';
import type { Language } from '../../../src/core/text/language';
import { until } from '../driver/until';
import { writeFiles } from '../driver/writeFiles';
import type { Workbench } from '../workbench';

/** Colour themes of VS Code by the class that they give a page. */
const themes = {
	'vscode-light': 'Default Light Modern',
	'vscode-dark': 'Default Dark Modern',
	'vscode-high-contrast': 'Default High Contrast',
	'vscode-high-contrast-light': 'Default High Contrast Light',
} as const;

type ThemeClass = keyof typeof themes;
export const themeClasses = Object.keys(themes) as readonly ThemeClass[];

/** Sets the window's language and colours while it runs. */
export function look(workbench: Workbench, language: Language, theme: ThemeClass): void {
	writeFiles(
		workbench.folder,
		{ '.vscode/settings.json': JSON.stringify({ 'mentorNotes.language': language, 'workbench.colorTheme': themes[theme] }) },
	);
}

/** Waits until a page has the theme's colours and the language's words. */
export async function looksSo(page: Frame, language: Language, theme: ThemeClass): Promise<void> {
	await until(`${theme} in ${language}`, () => page.evaluate(([wanted, lang]) => {
		const { classList } = document.body;
		// A page in a light theme of high contrast has the class of the dark one as well.
		return document.documentElement.lang === lang
			&& classList.contains(wanted)
			&& classList.contains('vscode-high-contrast-light') === wanted.endsWith('contrast-light');
	}, [theme, language] as const));
}

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, tempFolder } from './paths.mjs';

/**
 * Makes browsers started from now on write the workbench in the font that the browser's package brings. A bare Linux has only
 * fonts so wide that most labels are cut. Elsewhere, and with a browser of the machine's own, nothing changes.
 */
export function usePictureFonts() {
	const fonts = join(cache, 'browser', 'fonts');
	if (process.platform !== 'linux' || !existsSync(fonts)) {
		return;
	}
	const folder = tempFolder('fonts');
	const file = join(folder, 'fonts.conf');
	const prefer = family => `<match><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>`;
	writeFileSync(file, `<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${fonts}</dir>
	<cachedir>${folder}</cachedir>
	${['system-ui', 'sans-serif'].map(prefer).join('\n\t')}
</fontconfig>
`);
	process.env.FONTCONFIG_FILE = file;
}

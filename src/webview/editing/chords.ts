/**
 * Keeps the second key of a shortcut such as Ctrl+Alt+M, S out of the field that has the focus: VS Code runs the command, and would leave
 * the letter in the text.
 */
export function keepChordsOutOfText(): void {
	let isOpen = false;
	window.addEventListener('keydown', event => {
		const { key, ctrlKey, altKey, metaKey } = event;
		if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'].includes(key)) {
			return;
		}
		if (isOpen && !ctrlKey && !altKey && !metaKey) {
			event.preventDefault();
		}
		isOpen = ctrlKey && altKey && event.code === 'KeyM';
	}, { capture: true });
}

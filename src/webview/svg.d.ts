/** The text of an icon: esbuild puts it into the script. */
declare module '*.svg' {
	const text: string;
	export default text;
}

/** Vite gives the minified text of a style sheet under `?inline`. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}

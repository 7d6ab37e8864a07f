// Files that vite puts into the build.

declare module '*.css';

declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.svg' {
  const address: string;
  export default address;
}

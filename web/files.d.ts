// Files that vite puts into the build.

declare module '*.css';

declare module '*.svg' {
  const address: string;
  export default address;
}

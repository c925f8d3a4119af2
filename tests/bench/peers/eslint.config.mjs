// The two security plugins, with the TypeScript parser, as their own pages recommend.
import nounsanitized from "eslint-plugin-no-unsanitized";
import security from "eslint-plugin-security";
import typescript from "typescript-eslint";

export default [
  { files: ["**/*.{js,jsx,mjs,ts,tsx}"] },
  { languageOptions: { parser: typescript.parser,
                       parserOptions: { ecmaFeatures: { jsx: true } } } },
  nounsanitized.configs.recommended,
  security.configs.recommended,
];

/** The cuts that the press sets type in. Full fonts: Latin, Latin extended, Vietnamese; Andika has Cyrillic too. */
export const fontFiles = {
  body: { package: "@expo-google-fonts/andika", file: "Andika_400Regular.ttf" },
  italic: { package: "@expo-google-fonts/andika", file: "Andika_400Regular_Italic.ttf" },
  bold: { package: "@expo-google-fonts/andika", file: "Andika_700Bold.ttf" },
  display: { package: "@expo-google-fonts/baloo-2", file: "800ExtraBold/Baloo2_800ExtraBold.ttf" },
  label: { package: "@expo-google-fonts/baloo-2", file: "600SemiBold/Baloo2_600SemiBold.ttf" },
} as const;

export type FontName = keyof typeof fontFiles;

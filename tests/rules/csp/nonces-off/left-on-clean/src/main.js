import { invoke } from "@tauri-apps/api/core";

invoke("load_note");

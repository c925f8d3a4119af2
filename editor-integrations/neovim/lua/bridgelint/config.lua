--- What both ways of starting the server share: `require('bridgelint').setup()` (any Neovim since
--- 0.7) and `vim.lsp.enable('bridgelint')` (0.11 and newer, through lsp/bridgelint.lua). Nothing
--- here starts anything.

local M = {}

M.cmd = { 'bridgelint', 'lsp' }

--- Languages whose buffers are sent to the server while they are edited.
M.filetypes = {
  'c', 'cpp', 'objc', 'objcpp',
  'html', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'vue', 'svelte',
  'toml', 'json', 'jsonc',
}

--- Tried one after the other: the nearest bridgelint.toml above the file wins over any
--- compile_commands.json, and that over .git, since the settings file is where its owner says the
--- application is.
M.root_markers = { 'bridgelint.toml', 'compile_commands.json', '.git' }

--- TOML and JSON mean a great many things. Only files that describe a bridge are of interest.
local configuration_files = {
  toml = { '^bridgelint%.toml$' },
  json = { '^tauri%.conf%.json$', '^tauri%.%w+%.conf%.json$', '^neutralino%.config%.json$' },
}
configuration_files.jsonc = configuration_files.json

local function exists(path)
  return (vim.uv or vim.loop).fs_stat(path) ~= nil
end

--- The folder itself and each folder above it, nearest first. (vim.fs came only with Neovim 0.8.)
local function upwards(folder)
  local folders = {}
  while folder and folder ~= '' do
    table.insert(folders, folder)
    local parent = vim.fn.fnamemodify(folder, ':h')
    folder = parent ~= folder and parent or nil
  end
  return folders
end

--- The root of the application that owns the file at the absolute path `path`, or nil where no
--- marker stands above it.
function M.root_of(path, root_markers)
  local folders = upwards(vim.fn.fnamemodify(path, ':p:h'))
  for _, marker in ipairs(root_markers or M.root_markers) do
    for _, folder in ipairs(folders) do
      local base = folder:sub(-1) == '/' and folder or folder .. '/'
      if exists(base .. marker) then
        return folder
      end
    end
  end
end

--- Whether the server should see the buffer: a file on disk, or one about to be written there, of a
--- kind it reads.
function M.wants(buffer, filetypes)
  local path = vim.api.nvim_buf_get_name(buffer)
  local filetype = vim.bo[buffer].filetype
  local is_address = path:match('^%a[%w+.-]+://') ~= nil
  local is_file = vim.bo[buffer].buftype == '' and path ~= '' and not is_address
  if not is_file or not vim.tbl_contains(filetypes or M.filetypes, filetype) then
    return false
  end
  local names = configuration_files[filetype]
  if not names then
    return true
  end
  local name = vim.fn.fnamemodify(path, ':t')
  for _, pattern in ipairs(names) do
    if name:match(pattern) then
      return true
    end
  end
  return false
end

return M

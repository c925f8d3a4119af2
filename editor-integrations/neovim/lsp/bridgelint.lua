-- For Neovim 0.11 and newer: with this folder on the runtime path, vim.lsp.enable('bridgelint') is
-- all it takes.
local config = require('bridgelint.config')

return {
  cmd = config.cmd,
  filetypes = config.filetypes,
  -- A function, not root_markers: it also keeps away from TOML and JSON files that have nothing to
  -- do with a bridge.
  root_dir = function(buffer, on_root)
    local root = config.wants(buffer) and config.root_of(vim.api.nvim_buf_get_name(buffer))
    if root then
      on_root(root)
    end
  end,
  workspace_required = true,
}

if vim.g.loaded_bridgelint then
  return
end
vim.g.loaded_bridgelint = true

local function command(name, run, description)
  vim.api.nvim_create_user_command(name, function()
    require('bridgelint')[run]()
  end, { desc = description })
end

command('BridgelintRestart', 'restart', 'Restart the bridgelint server')
command('BridgelintProblems', 'problems', 'List the findings of the whole application')
command('BridgelintRelated', 'related', 'List the places related to the finding under the cursor')
command('BridgelintExplain', 'explain', 'Explain the rule of the finding under the cursor')

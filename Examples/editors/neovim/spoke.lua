-- Neovim 0.11 or newer: put this into your configuration, for example lsp/spoke.lua and vim.lsp.enable("spoke").
return {
  cmd = { "spoke", "lsp" },
  filetypes = { "yaml" },
  root_markers = { "spoke.yaml" },
  workspace_required = true,
}

// What libyaml alone takes for reading files: its events, and nothing made of them.
#include <stdio.h>
#include <yaml.h>

int main(int count, char **paths) {
  for (int place = 1; place < count; place++) {
    FILE *file = fopen(paths[place], "rb");
    yaml_parser_t parser;
    if (!file || !yaml_parser_initialize(&parser)) return 1;
    yaml_parser_set_input_file(&parser, file);
    for (int ended = 0; !ended;) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) return 1;
      ended = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
  }
  return 0;
}

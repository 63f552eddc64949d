const name = 'char[32]';

/**
 * Every struct of version 2 of `linux/gpio.h`, with the types of its fields as koffi names them. `values` of an attribute
 * shares its place with `flags` and `debounce_period_us`.
 */
export const gpioStructs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gpiochip_info: { name, label: name, lines: 'uint32_t' },
  gpio_v2_line_values: { bits: 'uint64_t', mask: 'uint64_t' },
  gpio_v2_line_attribute: { id: 'uint32_t', padding: 'uint32_t', values: 'uint64_t' },
  gpio_v2_line_config_attribute: { attr: 'gpio_v2_line_attribute', mask: 'uint64_t' },
  gpio_v2_line_config: {
    flags: 'uint64_t',
    num_attrs: 'uint32_t',
    padding: 'uint32_t[5]',
    attrs: 'gpio_v2_line_config_attribute[10]',
  },
  gpio_v2_line_request: {
    offsets: 'uint32_t[64]',
    consumer: name,
    config: 'gpio_v2_line_config',
    num_lines: 'uint32_t',
    event_buffer_size: 'uint32_t',
    padding: 'uint32_t[5]',
    fd: 'int32_t',
  },
  gpio_v2_line_info: {
    name,
    consumer: name,
    offset: 'uint32_t',
    num_attrs: 'uint32_t',
    flags: 'uint64_t',
    attrs: 'gpio_v2_line_attribute[10]',
    padding: 'uint32_t[4]',
  },
  gpio_v2_line_info_changed: {
    info: 'gpio_v2_line_info',
    timestamp_ns: 'uint64_t',
    event_type: 'uint32_t',
    padding: 'uint32_t[5]',
  },
  gpio_v2_line_event: {
    timestamp_ns: 'uint64_t',
    id: 'uint32_t',
    offset: 'uint32_t',
    seqno: 'uint32_t',
    line_seqno: 'uint32_t',
    padding: 'uint32_t[6]',
  },
};

import process from 'node:process';
import { ioctlCodes } from '../../src/chardev/ioctl-codes.ts';
import { epollEvent, fieldAt, structBytes } from '../../src/chardev/kernel-structs.ts';
import { lineFlags } from '../../src/chardev/line-flags.ts';
import type { Layout } from './layout.ts';

/** The numbers of the driver, on the architecture that this runs on. */
export function driverLayout(): Layout {
  const { chipInfo, lineInfo, lineRequest, lineValues, lineEvent } = fieldAt;
  const event = epollEvent(process.arch);
  return {
    'sizeof(gpiochip_info)': structBytes.chipInfo,
    'gpiochip_info.lines': chipInfo.lines,
    'sizeof(gpio_v2_line_info)': structBytes.lineInfo,
    'gpio_v2_line_info.name': lineInfo.name,
    'gpio_v2_line_info.consumer': lineInfo.consumer,
    'gpio_v2_line_info.offset': lineInfo.offset,
    'gpio_v2_line_info.flags': lineInfo.flags,
    'sizeof(gpio_v2_line_request)': structBytes.lineRequest,
    'gpio_v2_line_request.offsets': lineRequest.offsets,
    'gpio_v2_line_request.consumer': lineRequest.consumer,
    'gpio_v2_line_request.config.flags': lineRequest.flags,
    'gpio_v2_line_request.config.num_attrs': lineRequest.attributeCount,
    'gpio_v2_line_request.config.attrs[0].attr.id': lineRequest.attributeId,
    'gpio_v2_line_request.config.attrs[0].attr.values': lineRequest.attributeValues,
    'gpio_v2_line_request.config.attrs[0].mask': lineRequest.attributeValues + lineValues.mask,
    'gpio_v2_line_request.num_lines': lineRequest.lineCount,
    'gpio_v2_line_request.event_buffer_size': lineRequest.queuedEdges,
    'gpio_v2_line_request.fd': lineRequest.fd,
    'sizeof(gpio_v2_line_values)': structBytes.lineValues,
    'gpio_v2_line_values.bits': lineValues.bits,
    'gpio_v2_line_values.mask': lineValues.mask,
    'sizeof(gpio_v2_line_event)': structBytes.lineEvent,
    'gpio_v2_line_event.timestamp_ns': lineEvent.timestamp,
    'gpio_v2_line_event.id': lineEvent.id,
    'gpio_v2_line_event.offset': lineEvent.offset,
    'gpio_v2_line_event.line_seqno': lineEvent.lineSequence,
    'sizeof(epoll_event)': event.bytes,
    'epoll_event.data': event.dataAt,
    GPIO_GET_CHIPINFO_IOCTL: ioctlCodes.chipInfo,
    GPIO_V2_GET_LINEINFO_IOCTL: ioctlCodes.lineInfo,
    GPIO_V2_GET_LINE_IOCTL: ioctlCodes.requestLines,
    GPIO_V2_LINE_GET_VALUES_IOCTL: ioctlCodes.getValues,
    GPIO_V2_LINE_SET_VALUES_IOCTL: ioctlCodes.setValues,
    GPIO_V2_LINE_FLAG_USED: lineFlags.used,
    GPIO_V2_LINE_FLAG_ACTIVE_LOW: lineFlags.activeLow,
    GPIO_V2_LINE_FLAG_INPUT: lineFlags.input,
    GPIO_V2_LINE_FLAG_OUTPUT: lineFlags.output,
    GPIO_V2_LINE_FLAG_EDGE_RISING: lineFlags.risingEdges,
    GPIO_V2_LINE_FLAG_EDGE_FALLING: lineFlags.fallingEdges,
    GPIO_V2_LINE_FLAG_BIAS_PULL_UP: lineFlags.pullUp,
    GPIO_V2_LINE_FLAG_BIAS_PULL_DOWN: lineFlags.pullDown,
    GPIO_V2_LINE_FLAG_BIAS_DISABLED: lineFlags.noPull,
  };
}
